/* Menus and panels, printing and sharing. Without this file they still work, more plainly:
   a link to a panel shows it (:target), its Close link hides it. */

const root = document.documentElement;
const wide = matchMedia("(min-width: 78em)");
const disclosures = [];

root.classList.add("has-script");

/* The panel's link becomes a button, which says whether it is open. */
function disclose(link) {
  const panel = document.getElementById(link.hash.slice(1));
  if (!panel) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  button.setAttribute("aria-expanded", "false");
  button.setAttribute("aria-controls", panel.id);
  const focused = document.activeElement === link;
  button.append(...link.childNodes);
  link.replaceWith(button);
  if (focused) button.focus();

  const disclosure = { button, panel };
  disclosures.push(disclosure);
  button.addEventListener("click", () => (isOpen(disclosure) ? close(disclosure) : open(disclosure)));
  const closer = [...panel.querySelectorAll("[data-close]")].find(
    (candidate) => !candidate.closest(".panel") || candidate.closest(".panel") === panel,
  );
  closer?.addEventListener("click", (event) => {
    event.preventDefault();
    close(disclosure);
    button.focus();
  });
  if (location.hash === `#${panel.id}`) {
    history.replaceState(null, "", location.pathname + location.search);
    open(disclosure);
  }
}

function isOpen({ button }) {
  return button.getAttribute("aria-expanded") === "true";
}

function open(disclosure) {
  for (const other of disclosures) {
    if (isOpen(other) && !other.panel.contains(disclosure.panel)) close(other);
  }
  show(disclosure, true);
  const parent = disclosures.find(
    (other) => other !== disclosure && other.panel.contains(disclosure.panel),
  );
  if (parent && !wide.matches) show(parent, true);
  if (wide.matches) disclosure.panel.querySelector("input")?.focus();
}

function close(disclosure) {
  for (const inner of disclosures) {
    if (disclosure.panel.contains(inner.panel)) show(inner, false);
  }
}

function show({ button, panel }, visible) {
  button.setAttribute("aria-expanded", String(visible));
  panel.classList.toggle("is-open", visible);
  if (panel.id === "site-menu") coverPage(visible);
}

/* While the phone's menu is open, nothing behind it can be reached. The title alone stays for
   screen readers: it says which page they are on. */
function coverPage(covered) {
  root.classList.toggle("menu-open", covered);
  coverAllButTitle(document.body, covered);
}

function coverAllButTitle(element, covered) {
  for (const child of element.children) {
    if (child.matches(".site-header, script, h1")) continue;
    if (child.querySelector("h1")) coverAllButTitle(child, covered);
    else child.inert = covered;
  }
}

function innermostOpen() {
  return disclosures
    .filter(isOpen)
    .find((one) => !disclosures.some((other) => other !== one && isOpen(other) && one.panel.contains(other.panel)));
}

function closeUnlessWithin(target) {
  for (const disclosure of disclosures) {
    const { button, panel } = disclosure;
    if (isOpen(disclosure) && !panel.contains(target) && !button.contains(target)) close(disclosure);
  }
}

document.querySelectorAll("a[data-disclosure]").forEach(disclose);

document.addEventListener("keydown", (event) => {
  const disclosure = event.key === "Escape" && innermostOpen();
  if (!disclosure) return;
  close(disclosure);
  disclosure.button.focus();
});
document.addEventListener("click", (event) => closeUnlessWithin(event.target));
document.addEventListener("focusin", (event) => closeUnlessWithin(event.target));
wide.addEventListener("change", () => disclosures.filter(isOpen).forEach(close));

/* Folds that stand open where there is room, and on paper; browsers of today need no help here. */
if (!CSS.supports("selector(::details-content)")) {
  const roomy = matchMedia("(min-width: 60em)");
  const unfold = () =>
    document.querySelectorAll("details[data-open-wide]").forEach((fold) => (fold.open = roomy.matches));
  roomy.addEventListener("change", unfold);
  unfold();
  addEventListener("beforeprint", () =>
    document.querySelectorAll("details").forEach((fold) => (fold.open = true)),
  );
}

/* What is open was said by the server. In a page that stays open, this keeps it right, with the words
   that came along: [seconds since 1970, whether open, words, date]. */
const openings = [...document.querySelectorAll("[data-openings]")];

function tellOpenings() {
  for (const line of openings) {
    const step = JSON.parse(line.dataset.openings).findLast(([from]) => from * 1000 <= Date.now());
    if (!step) continue;
    const [, isOpen, words, day] = step;
    line.classList.toggle("open-state--open", isOpen === true);
    line.querySelector("span").textContent = words;
    line.closest("main")?.querySelectorAll("[data-day]").forEach((row) => {
      if (row.dataset.day === day) row.setAttribute("aria-current", "date");
      else row.removeAttribute("aria-current");
    });
  }
}

if (openings.length) {
  tellOpenings();
  setInterval(tellOpenings, 10000);
  document.addEventListener("visibilitychange", tellOpenings);
}

document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});

/* Copying needs a secure connection; elsewhere the button never shows. */
if (navigator.clipboard) {
  document.querySelectorAll("[data-copy]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const said = button.parentElement.querySelector("[data-done]");
      await navigator.clipboard.writeText(asShown(button.dataset.copy));
      said.textContent = said.dataset.done;
    });
  });
}

/* Who sends a search sends what was chosen in it. */
document.querySelectorAll("[data-send]").forEach((link) => {
  link.addEventListener("click", () => {
    const mail = new URL(link.href);
    mail.search = `?subject=${encodeURIComponent(document.title)}&body=${encodeURIComponent(asShown(link.dataset.send))}`;
    link.href = mail.href;
  });
});

function asShown(address) {
  return address.split("?")[0] + location.search;
}
