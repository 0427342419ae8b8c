/* The time of an event by the visitor's own clock, where that differs from the clock of the place. */

const language = document.documentElement.lang;
const clock = { hour: "numeric", minute: "2-digit" };

/* Whether the visitor's clock shows another time at this moment than the clock of the place. */
const differs = (stamp) => {
  const [, sign, hours, minutes] = stamp.match(/([+-])(\d\d):(\d\d)$/);
  const ahead = (+hours * 60 + +minutes) * (sign === "+" ? 1 : -1);
  return new Date(stamp).getTimezoneOffset() !== -ahead;
};

/* From when to when, with the day; in a month, where the day is told, only what differs from it. */
const told = ({ begins, ends }) => {
  const from = new Date(begins);
  if (ends) {
    const whole = { weekday: "short", month: "short", day: "numeric", ...clock };
    const format = new Intl.DateTimeFormat(language, { ...whole, timeZoneName: "short" });
    return format.formatRange(from, new Date(ends));
  }
  const sameDay = from.getDate() === +begins.slice(8, 10);
  const format = new Intl.DateTimeFormat(language, sameDay ? clock : { weekday: "short", ...clock });
  return format.format(from);
};

document.querySelectorAll("[data-begins]").forEach((own) => {
  const { begins, ends = begins, words } = own.dataset;
  if (!differs(begins) && !differs(ends)) return;
  own.textContent = words.replace("%s", told(own.dataset));
  own.hidden = false;
});
