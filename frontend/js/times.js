// Times come as UTC text; a reader sees them in their own zone, with UTC on hover.
const full = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
const clock = new Intl.DateTimeFormat(undefined, { timeStyle: "short" });

export const clockTime = (date) => clock.format(date);

export function showLocalTimes(root = document) {
  for (const time of root.querySelectorAll("time[datetime]:not([title])")) {
    time.title = time.textContent;
    time.textContent = full.format(new Date(time.dateTime));
  }
}

// Times that a reader types are meant in the reader's own zone.
export function fillZone() {
  for (const field of document.querySelectorAll("input[data-zone]")) {
    if (!field.value) {
      field.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
    }
  }
}

function elapsed(since) {
  const seconds = Math.max(0, Math.floor((Date.now() - Date.parse(since)) / 1000));
  if (seconds < 60) {
    return `${seconds} s`;
  }
  const minutes = Math.floor(seconds / 60);
  return minutes < 60 ? `${minutes} min ${seconds % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

export function tickElapsed() {
  const tick = () => {
    for (const element of document.querySelectorAll("[data-since]")) {
      element.textContent = elapsed(element.dataset.since);
    }
  };
  tick();
  setInterval(tick, 1000);
  document.body.addEventListener("htmx:afterSwap", tick);
}
