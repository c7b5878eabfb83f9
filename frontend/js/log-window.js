import { lineOf, mark, row } from "./log-row.js";

const PAGE = 300;
const MOST_ROWS = 900;
// Firefox draws nothing that is further down than 17 million pixels.
const HIGHEST = 15_000_000;

// Shows a log of any length through the few hundred lines around the place that is looked at. Empty space above and
// below stands for the others, so that the scroll bar spans all of them; lines are fetched when it comes to them.
export class LogWindow {
  #view = document.getElementById("log");
  #rows = document.getElementById("log-lines");
  #before = document.getElementById("log-before");
  #after = document.getElementById("log-after");
  #path = this.#view.dataset.log;
  #rowHeight = parseFloat(getComputedStyle(this.#view).lineHeight) + 4;
  #wanted = "";
  #chosen = 0;
  #settling = false;
  #first = 1;
  #last = Number(this.#view.dataset.after);
  total = this.#last;

  constructor() {
    if (this.#rows.firstElementChild) {
      this.#first = lineOf(this.#rows.firstElementChild);
    }
    this.#measure();
    this.#view.addEventListener("scroll", () => this.#settleSoon(), { passive: true });
  }

  // Lines that have just been written. Those that nobody looks at are counted only.
  append(lines, following) {
    const shown = lines.slice(-MOST_ROWS);
    const goesOn = shown[0].n === this.#last + 1;
    this.total = lines.at(-1).n;
    if (goesOn && (following || this.#rows.childElementCount + shown.length <= MOST_ROWS)) {
      this.#rows.append(...this.#build(shown));
      this.#last = this.total;
      this.#dropFirst();
    } else if (following) {
      this.#replace(shown);
    }
    this.#measure();
  }

  async toBegin() {
    if (this.#first > 1) {
      await this.#open(1);
    }
    this.#view.scrollTop = 0;
  }

  async toEnd() {
    if (this.#last < this.total) {
      await this.#open(this.total);
    }
    this.#view.scrollTop = this.#view.scrollHeight;
  }

  // Brings a line into the middle and marks it as the one that is meant.
  async choose(line) {
    const known = Math.max(1, Math.min(line, this.total));
    if (known < this.#first || known > this.#last) {
      await this.#open(known);
    }
    this.#item(this.#chosen)?.removeAttribute("aria-current");
    this.#chosen = known;
    const item = this.#item(known);
    if (item) {
      item.setAttribute("aria-current", "true");
      this.#view.scrollTop = item.offsetTop - (this.#view.clientHeight - item.offsetHeight) / 2;
      this.#view.scrollIntoView({ block: "nearest" });
    }
  }

  highlight(text) {
    this.#wanted = text;
    for (const item of this.#rows.children) {
      mark(item, text);
    }
  }

  // The first line that can be seen.
  get top() {
    const top = this.#view.scrollTop;
    const seen = [...this.#rows.children].find((item) => item.offsetTop + item.offsetHeight > top);
    return seen ? lineOf(seen) : this.#first;
  }

  #item(line) {
    return document.getElementById(`L${line}`);
  }

  #build(lines) {
    return lines.map((line) => {
      const item = row(line, this.#path, this.#wanted);
      if (line.n === this.#chosen) {
        item.setAttribute("aria-current", "true");
      }
      return item;
    });
  }

  #replace(lines) {
    this.#rows.replaceChildren(...this.#build(lines));
    this.#first = lines[0].n;
    this.#last = lines.at(-1).n;
  }

  // Space for the lines that are not here.
  #measure() {
    const height = Math.min(this.#rowHeight, HIGHEST / Math.max(1, this.total));
    this.#before.style.height = `${(this.#first - 1) * height}px`;
    this.#after.style.height = `${(this.total - this.#last) * height}px`;
    return height;
  }

  // None where the console does not answer: the page says that the link is lost, and scrolling asks again.
  async #fetch(after, limit) {
    try {
      const answer = await fetch(`${this.#path}/lines?after=${after}&limit=${limit}`, { headers: { Accept: "application/x-ndjson" } });
      const lines = answer.ok ? await answer.text() : "";
      return lines.split("\n").filter(Boolean).map((line) => JSON.parse(line));
    } catch {
      return [];
    }
  }

  // The lines around one, whatever was shown before.
  async #open(line) {
    const lines = await this.#fetch(Math.max(0, Math.min(line - PAGE / 2, this.total - PAGE)), PAGE);
    if (lines.length > 0) {
      this.#replace(lines);
      this.#measure();
    }
  }

  #settleSoon() {
    if (!this.#settling) {
      this.#settling = true;
      requestAnimationFrame(() => this.#settle());
    }
  }

  // Until lines fill what is looked at, and a page above and below.
  async #settle() {
    while (await this.#step()) {
      // fetched some; the place may have moved on meanwhile
    }
    this.#settling = false;
  }

  async #step() {
    const { scrollTop, clientHeight, scrollHeight } = this.#view;
    const begin = this.#before.offsetTop + this.#before.offsetHeight;
    const end = this.#after.offsetTop;
    if (scrollTop + clientHeight < begin || scrollTop > end) {
      if (await this.#moves()) {
        return true;
      }
      const height = this.#measure();
      const below = this.#last + Math.ceil((scrollTop - end) / height);
      const line = scrollTop < begin ? Math.floor(scrollTop / height) + 1 : Math.min(below, this.total);
      const atEnd = scrollTop + clientHeight >= scrollHeight - 1;
      await this.#open(line);
      this.#view.scrollTop = atEnd ? this.#view.scrollHeight : (this.#item(line)?.offsetTop ?? scrollTop);
      return this.#view.scrollTop !== scrollTop;
    }
    if (scrollTop - begin < clientHeight && this.#first > 1) {
      return this.#growUp();
    }
    if (end - scrollTop < 2 * clientHeight && this.#last < this.total) {
      return this.#growDown();
    }
    return false;
  }

  // Whether the place is still moving, by a drag or an animation: setting it then would stop that.
  async #moves() {
    const { scrollTop } = this.#view;
    for (let frames = 0; frames < 2; frames++) {
      await new Promise(requestAnimationFrame);
    }
    return this.#view.scrollTop !== scrollTop;
  }

  async #growUp() {
    const first = this.#first;
    const limit = Math.min(PAGE, first - 1);
    const lines = await this.#fetch(first - 1 - limit, limit);
    if (first !== this.#first || lines.length < limit) {
      return false;
    }
    this.#keepInPlace(this.#rows.firstElementChild, () => {
      this.#rows.prepend(...this.#build(lines));
      this.#first -= limit;
      while (this.#rows.childElementCount > MOST_ROWS) {
        this.#rows.lastElementChild.remove();
        this.#last--;
      }
    });
    return true;
  }

  async #growDown() {
    const last = this.#last;
    const lines = await this.#fetch(last, PAGE);
    if (last !== this.#last || lines.length === 0) {
      return false;
    }
    this.#keepInPlace(this.#rows.lastElementChild, () => {
      this.#rows.append(...this.#build(lines));
      this.#last = lines.at(-1).n;
      this.total = Math.max(this.total, this.#last);
      this.#dropFirst();
    });
    return true;
  }

  #dropFirst() {
    for (let surplus = this.#rows.childElementCount - MOST_ROWS; surplus > 0; surplus--) {
      this.#rows.firstElementChild.remove();
      this.#first++;
    }
  }

  // Rows are as high as their text; what is looked at stays where it is.
  #keepInPlace(item, change) {
    const before = item.offsetTop;
    change();
    this.#measure();
    const moved = item.offsetTop - before;
    if (moved !== 0) {
      this.#view.scrollTop += moved;
    }
  }
}
