import { clusterChanged } from "./cluster.js";
import { Link, Stream } from "./live.js";
import { Log } from "./log.js";

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
  const outcome = document.getElementById("outcome-link");
  outcome.addEventListener("click", () => {
    outcome.hidden = true;
  });
  const link = new Link("The operation goes on by itself; the page catches up as soon as the console answers.");
  const summary = new Summary();
  const stream = new Stream(
    () => `${view.dataset.stream}?after=${log.last}`,
    {
      open: () => summary.refresh(),
      line: (event) => log.add(JSON.parse(event.data)),
      phase: () => summary.refresh(),
      status: () => summary.refresh(),
      live: (event) => clusterChanged(JSON.parse(event.data)),
      end: () => {
        stream.close();
        log.end();
        link.ended();
        summary.refresh();
        outcome.hidden = false;
        // the last look at the cluster comes a moment after the end
        setTimeout(() => clusterChanged(null), 3000);
      },
      // refused: the summary finds out whether the operation has ended meanwhile
      error: (event) => event.target.readyState === EventSource.CLOSED && summary.refresh(),
    },
    link,
    () => summary.ended,
  );
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
      // "PRODUCTION: Running: …": where it is stays
      document.title = document.title.replace(/^(PRODUCTION: )?[^:]*/, `$1${word}`);
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
