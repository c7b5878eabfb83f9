import { clockTime } from "./times.js";

const FIRST_DELAY = 1000;
const LONGEST_DELAY = 15_000;

// An event stream that heals. As long as it is answered, the browser tries again by itself; where it is not (a restart,
// an expired session), this tries a new one, less and less often.
export class Stream {
  #url;
  #listeners;
  #link;
  #isOver;
  #delay = FIRST_DELAY;
  #source = null;
  #retry = null;

  // url is asked before each try; isOver tells whether a stream that was refused is not to be tried again
  constructor(url, listeners, link, isOver = () => false) {
    this.#url = url;
    this.#listeners = listeners;
    this.#link = link;
    this.#isOver = isOver;
    addEventListener("pagehide", () => this.close());
    addEventListener("pageshow", (event) => event.persisted && this.open());
    this.open();
  }

  open() {
    this.close();
    const source = new EventSource(this.#url());
    this.#source = source;
    source.addEventListener("open", () => {
      this.#delay = FIRST_DELAY;
      this.#link.up();
    });
    for (const [name, listener] of Object.entries(this.#listeners)) {
      source.addEventListener(name, listener);
    }
    source.addEventListener("error", () => {
      this.#link.down();
      if (source.readyState === EventSource.CLOSED) {
        this.#retry = setTimeout(() => (this.#isOver() ? this.#link.ended() : this.open()), this.#delay);
        this.#delay = Math.min(this.#delay * 2, LONGEST_DELAY);
      }
    });
  }

  close() {
    clearTimeout(this.#retry);
    this.#source?.close();
  }
}

// Whether what the page shows is still live.
export class Link {
  #live = document.getElementById("live");
  #word = document.getElementById("live-word");
  #lost = document.getElementById("link-lost");
  #consequence;
  #since = null;

  constructor(consequence) {
    this.#consequence = consequence;
  }

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
    this.#tell(`This page has not been live since ${since}. ${this.#consequence}`);
  }

  ended() {
    this.#live.hidden = true;
    this.#lost.hidden = true;
  }

  // The page itself is gone: somebody is signed out, or what it was about is over.
  over() {
    this.#live.hidden = true;
    this.#tell("What this page shows is no longer up to date. Reload it to see how things are.");
  }

  #tell(words) {
    this.#lost.textContent = words;
    this.#lost.hidden = false;
  }
}

const PARTS = "[data-live]";

// A part as the server sent it. Forms carry a token that is another one each time.
function asSent(part) {
  const copy = document.importNode(part, true);
  copy.querySelectorAll("input[name=_csrf]").forEach((input) => input.remove());
  return copy;
}

// Keeps the parts of a page that show how things stand as the server would show them now: a stream says that something
// has changed, the page is fetched, and only parts that differ are put in their place.
class LivePage {
  #shown = new Map([...document.querySelectorAll(PARTS)].map((part) => [part.id, asSent(part)]));
  #link = new Link("It catches up as soon as the console answers.");
  #busy = false;
  #again = false;
  #stream;

  constructor(url) {
    this.#stream = new Stream(() => url, { changed: () => this.#refresh() }, this.#link);
    // browsers open few connections to one server: what nobody looks at leaves them to others
    document.addEventListener("visibilitychange", () =>
      document.hidden ? this.#stream.close() : this.#stream.open(),
    );
  }

  async #refresh() {
    if (this.#busy) {
      this.#again = true;
      return;
    }
    this.#busy = true;
    try {
      await this.#fetch();
    } catch {
      // not reachable for a moment, and the stream says so too
    } finally {
      this.#busy = false;
    }
    if (this.#again) {
      this.#again = false;
      this.#refresh();
    }
  }

  async #fetch() {
    const answer = await fetch(location.href);
    if (answer.redirected) {
      this.#stream.close();
      this.#link.over();
    } else if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      page.querySelectorAll(PARTS).forEach((part) => this.#show(part));
    }
  }

  #show(part) {
    const sent = asSent(part);
    const old = document.getElementById(part.id);
    if (!old || sent.isEqualNode(this.#shown.get(part.id))) {
      return;
    }
    this.#shown.set(part.id, sent);
    if (part.dataset.liveTell) {
      // somebody reads it: what they read does not move away
      document.getElementById(part.dataset.liveTell).hidden = false;
      return;
    }
    keepTyped(old, part);
    const focused = old.contains(document.activeElement) ? placeOf(document.activeElement) : null;
    const fresh = document.importNode(part, true);
    old.replaceWith(fresh);
    htmx.process(fresh);
    if (focused) {
      (fresh.querySelector(focused) ?? document.getElementById("main")).focus({ preventScroll: true });
    }
    fresh.dispatchEvent(new CustomEvent("htmx:afterSwap", { bubbles: true, detail: { target: fresh } }));
  }
}

// What somebody has typed, chosen or opened in a part is theirs.
function keepTyped(old, part) {
  const twin = (element) => part.querySelector(`[id="${CSS.escape(element.id)}"]`);
  for (const open of old.querySelectorAll("details[open][id]")) {
    twin(open)?.setAttribute("open", "");
  }
  for (const field of old.querySelectorAll("input[id]:not([type=hidden]), textarea[id]")) {
    if (field.value !== field.defaultValue) {
      const kept = twin(field);
      if (kept) {
        kept.defaultValue = field.value;
      }
    }
  }
}

// What finds the same element in a newer copy of its part.
function placeOf(element) {
  const by = (name) => `[${name}="${CSS.escape(element.getAttribute(name))}"]`;
  return element.localName + (["id", "href", "name"].filter((name) => element.hasAttribute(name)).map(by)[0] ?? "");
}

export function followPage() {
  const stream = document.querySelector("main[data-stream]")?.dataset.stream;
  if (stream) {
    new LivePage(stream);
  }
}
