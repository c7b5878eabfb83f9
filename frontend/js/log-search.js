// Finds a text in all of the log. The console looks; it tells the hits around a line, and how many there are.
export class LogSearch {
  #form = document.getElementById("log-search");
  #input = document.getElementById("log-text");
  #buttons = document.getElementById("log-hits");
  #found = document.getElementById("log-found");
  #window;
  #path;
  #go;
  #text = "";
  #hits;
  #at = 0;

  // `go` is called with the line of each hit that is looked at.
  constructor(window, path, go) {
    this.#window = window;
    this.#path = path;
    this.#go = go;
    this.#form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#next();
    });
    this.#input.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.shiftKey) {
        event.preventDefault();
        this.#previous();
      } else if (event.key === "Escape") {
        this.#input.value = "";
        this.#clear();
      }
    });
    this.#input.addEventListener("input", () => this.#input.value || this.#clear());
    document.getElementById("log-next").addEventListener("click", () => this.#next());
    document.getElementById("log-previous").addEventListener("click", () => this.#previous());
  }

  async #next() {
    if (this.#isNew()) {
      await this.#begin();
      return;
    }
    let hit = this.#hits.numbers.find((number) => number > this.#at);
    if (!hit) {
      await this.#look(this.#at + 1);
      hit = this.#hits.numbers.find((number) => number > this.#at) ?? (await this.#look(1))[0];
    }
    this.#show(hit);
  }

  async #previous() {
    if (this.#isNew()) {
      await this.#begin();
      return;
    }
    const earlier = () => this.#hits.numbers.findLast((number) => number < this.#at);
    let hit = earlier();
    if (!hit && this.#hits.before > 0) {
      await this.#look(this.#at);
      hit = earlier();
    }
    this.#show(hit ?? (await this.#look(this.#window.total + 1)).at(-1));
  }

  #isNew() {
    return this.#input.value !== this.#text || !this.#hits;
  }

  // From the line on that is looked at.
  async #begin() {
    this.#text = this.#input.value;
    if (!this.#text) {
      this.#clear();
      return;
    }
    this.#window.highlight(this.#text);
    const from = this.#window.top;
    const numbers = await this.#look(from);
    this.#show(numbers.find((number) => number >= from) ?? (this.#hits?.count ? (await this.#look(1))[0] : undefined));
  }

  async #look(near) {
    try {
      const answer = await fetch(`${this.#path}/search?text=${encodeURIComponent(this.#text)}&near=${near}`, { headers: { Accept: "application/json" } });
      this.#hits = await answer.json();
      return this.#hits.numbers;
    } catch {
      this.#found.textContent = "The console did not answer. Search again.";
      this.#hits = undefined;
      return [];
    }
  }

  #show(hit) {
    if (!this.#hits) {
      return;
    }
    this.#buttons.hidden = !hit;
    if (!hit) {
      this.#found.textContent = "No line holds this text.";
      return;
    }
    this.#at = hit;
    const rank = this.#hits.before + this.#hits.numbers.indexOf(hit) + 1;
    this.#found.textContent = `${rank.toLocaleString("en")} of ${this.#hits.count.toLocaleString("en")}: line ${hit.toLocaleString("en")}`;
    this.#go(hit);
  }

  #clear() {
    this.#text = "";
    this.#hits = undefined;
    this.#buttons.hidden = true;
    this.#found.textContent = "";
    this.#window.highlight("");
  }
}
