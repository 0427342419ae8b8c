/* The time of an event by the visitor's own clock, where that differs from the clock of the place. */

const show = (own) => {
  const begins = new Date(own.dataset.begins);
  const ends = new Date(own.dataset.ends);
  const [, sign, hours, minutes] = own.dataset.begins.match(/([+-])(\d\d):(\d\d)$/) ?? [];
  if (!sign || isNaN(begins) || isNaN(ends)) return;
  const there = (hours * 60 + +minutes) * (sign === "+" ? 1 : -1);
  if (-begins.getTimezoneOffset() === there) return;
  const day = { weekday: "short", month: "short", day: "numeric" };
  const clock = { hour: "numeric", minute: "2-digit" };
  const words = new Intl.DateTimeFormat(document.documentElement.lang, {
    ...day,
    ...clock,
    timeZoneName: "short",
  }).formatRange(begins, ends);
  own.textContent = own.dataset.words.replace("%s", words);
  own.hidden = false;
};

document.querySelectorAll("[data-begins]").forEach(show);
