/* A form of filters: results come without a new page, focus stays, and their number is said once.
   Without this file the form is sent like any other. */

const form = document.querySelector("[data-finder]");
const said = document.querySelector("[data-said]");
let asking;
let shown = location.search;

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const chosen = [...new FormData(form)].filter(([, value]) => value.trim());
  const address = new URL(form.action);
  address.hash = "";
  address.search = new URLSearchParams(chosen);
  go(address.href, { say: true });
});

/* A filter that was taken off is gone, and the place of focus with it: the results have it then,
   and their heading is read, which tells the number. */
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap], [data-results] .pages a");
  if (!link || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  go(link.href, { focus: true });
});

/* A link to a part of this page is no other search. */
addEventListener("popstate", () => {
  if (location.search !== shown) show(location.href, { say: true });
});

async function go(address, options) {
  const again = new URL(address).search === shown;
  if (await show(address, options)) history[again ? "replaceState" : "pushState"](null, "", address);
}

async function show(address, { say, focus }) {
  asking?.abort();
  asking = new AbortController();
  let page;
  try {
    const answer = await fetch(address, { signal: asking.signal });
    page = new DOMParser().parseFromString(await answer.text(), "text/html");
  } catch (error) {
    if (error.name !== "AbortError") location.assign(address);
    return false;
  }
  const results = page.querySelector("[data-results]");
  if (!results) {
    location.assign(address);
    return false;
  }
  document.querySelector("[data-results]").replaceWith(document.adoptNode(results));
  document.title = page.title;
  const before = new URLSearchParams(shown);
  shown = new URL(address).search;
  fill(page.querySelector("[data-finder]"), before, new URLSearchParams(shown));
  const heading = results.querySelector("h2");
  if (focus) heading.focus();
  if (say) {
    heading.scrollIntoView({ block: "nearest" });
    tell(heading.textContent.trim());
  }
  return true;
}

/* What was typed into another field and not sent yet stays there. */
function fill(other, before, after) {
  for (const field of form.elements) {
    const now = field.name && other?.elements[field.name];
    if (!now || before.get(field.name) === after.get(field.name)) continue;
    field.value = now.value;
    field.checked = now.checked;
  }
  if (other?.querySelector("details[open]")) form.querySelector("details").open = true;
}

/* The same words twice are said twice only if they were gone in between. */
function tell(words) {
  said.textContent = "";
  setTimeout(() => (said.textContent = words), 100);
}
