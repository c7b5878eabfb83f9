import { clusterChanged } from "./cluster.js";
import { Log } from "./log.js";
import { clockTime } from "./times.js";

// Follows an operation: lines go to the log, everything else makes htmx fetch the summary again.
export function followOperation() {
  const view = document.getElementById("log");
  if (!view) {
    return;
  }
  const log = new Log();
  announce();
  if (view.dataset.ended === "true") {
    return;
  }
  const link = new Link();
  const summary = new Summary();
  let delay = 1000;

  const connect = () => {
    const source = new EventSource(`${view.dataset.stream}?after=${log.last}`);
    source.addEventListener("open", () => {
      delay = 1000;
      link.up();
      summary.refresh();
    });
    source.addEventListener("line", (event) => log.add(JSON.parse(event.data)));
    source.addEventListener("phase", () => summary.refresh());
    source.addEventListener("status", () => summary.refresh());
    source.addEventListener("live", (event) => clusterChanged(JSON.parse(event.data)));
    source.addEventListener("end", () => {
      source.close();
      log.end();
      link.ended();
      summary.refresh();
      // the last look at the cluster comes a moment after the end
      setTimeout(() => clusterChanged(null), 3000);
    });
    source.addEventListener("error", () => {
      link.down();
      // CONNECTING: the browser tries again by itself. CLOSED: the answer was no stream (a restart, an expired
      // session, an operation that has ended), so the summary finds out which and a new stream is tried.
      if (source.readyState === EventSource.CLOSED) {
        summary.refresh();
        setTimeout(() => (summary.ended ? link.ended() : connect()), delay);
        delay = Math.min(delay * 2, 15_000);
      }
    });
    addEventListener("pagehide", () => source.close(), { once: true });
  };
  connect();
  addEventListener("pageshow", (event) => event.persisted && connect());
}

function announce() {
  const text = document.getElementById("summary").dataset.announcement;
  const region = document.getElementById("announcement");
  if (text && region.textContent !== text) {
    region.textContent = text;
  }
}

// Longer than htmx takes to make what it has just put into the page listen.
const LISTENS_AFTER = 100;

// One request at a time: htmx would drop one that waits on an element which the answer before it replaces, and the
// new element hears nothing until it has settled.
class Summary {
  #busy = false;
  #again = false;

  constructor() {
    document.body.addEventListener("htmx:afterSwap", () => {
      announce();
      const word = document.getElementById("summary").dataset.status;
      document.title = document.title.replace(/^[^:]*/, word);
    });
    // the page has other parts that are fetched; the event itself comes from wherever the element was
    const isMine = (event) => event.detail.requestConfig.elt.id === "summary";
    document.body.addEventListener("htmx:beforeRequest", (event) => {
      this.#busy ||= isMine(event);
    });
    document.body.addEventListener("htmx:afterRequest", (event) => {
      if (isMine(event)) {
        setTimeout(() => this.#free(), LISTENS_AFTER);
      }
    });
  }

  #free() {
    this.#busy = false;
    if (this.#again) {
      this.#again = false;
      this.refresh();
    }
  }

  get ended() {
    return document.getElementById("summary").dataset.ended === "true";
  }

  refresh() {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    document.body.dispatchEvent(new CustomEvent("operation-changed"));
  }
}

// Whether what the page shows is still live.
class Link {
  #live = document.getElementById("live");
  #word = document.getElementById("live-word");
  #lost = document.getElementById("link-lost");
  #since = null;

  up() {
    this.#since = null;
    this.#live.hidden = false;
    this.#live.classList.remove("lost");
    this.#word.textContent = "live";
    this.#lost.hidden = true;
  }

  down() {
    this.#since ??= new Date();
    const since = clockTime(this.#since);
    this.#live.hidden = false;
    this.#live.classList.add("lost");
    this.#word.textContent = `not live since ${since}`;
    this.#lost.hidden = false;
    this.#lost.textContent = `This page has not been live since ${since}. The operation goes on by itself; the page catches up as soon as the console answers.`;
  }

  ended() {
    this.#live.hidden = true;
    this.#lost.hidden = true;
  }
}
