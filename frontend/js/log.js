const LIMIT = 20_000;

// The lines of an operation's log. Text only ever becomes a text node, and lines are written once a frame.
export class Log {
  #view = document.getElementById("log");
  #lines = document.getElementById("log-lines");
  #follow = document.getElementById("follow");
  #pending = [];
  #scheduled = false;
  #following = true;
  last;

  constructor() {
    this.last = Number(this.#view.dataset.after);
    this.#follow.addEventListener("click", () => this.#setFollowing(!this.#following));
    this.#stopWhenReaderScrollsUp();
    const linked = location.hash.startsWith("#L");
    const live = this.#view.dataset.ended === "false";
    this.#follow.hidden = !live;
    this.#setFollowing(!linked && live);
    if (linked) {
      document.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)?.scrollIntoView({ block: "center" });
    }
  }

  add(line) {
    // A resumed stream may repeat what is here already.
    if (line.n <= this.last) {
      return;
    }
    this.last = line.n;
    this.#pending.push(line);
    if (this.#pending.length > LIMIT) {
      this.#pending.splice(0, this.#pending.length - LIMIT);
    }
    if (!this.#scheduled) {
      this.#scheduled = true;
      requestAnimationFrame(() => this.#write());
    }
  }

  end() {
    this.#noLongerWaiting();
    this.#follow.hidden = true;
  }

  #noLongerWaiting() {
    document.getElementById("log-wait")?.remove();
  }

  #write() {
    this.#scheduled = false;
    this.#noLongerWaiting();
    const fragment = document.createDocumentFragment();
    for (const line of this.#pending.splice(0)) {
      fragment.append(this.#row(line));
    }
    this.#lines.append(fragment);
    for (let surplus = this.#lines.childElementCount - LIMIT; surplus > 0; surplus--) {
      this.#lines.firstElementChild.remove();
    }
    if (this.#following) {
      this.#view.scrollTop = this.#view.scrollHeight;
    }
  }

  #row({ n, source, t, text }) {
    const row = document.createElement("li");
    row.id = `L${n}`;
    row.dataset.source = source;
    row.title = t;
    // With --debug helm writes nearly everything to stderr: only this is an error.
    row.classList.toggle("error", source === "stderr" && text.startsWith("Error:"));
    const number = Object.assign(document.createElement("a"), { className: "log-n", href: `#L${n}`, textContent: n });
    const words = Object.assign(document.createElement("span"), { className: "log-text", textContent: text });
    row.append(number, words);
    return row;
  }

  // The wish to scroll up must stop following before the next line arrives and pulls the view down again.
  #stopWhenReaderScrollsUp() {
    const stop = () => this.#following && this.#setFollowing(false);
    this.#view.addEventListener("wheel", (event) => event.deltaY < 0 && stop(), { passive: true });
    this.#view.addEventListener("touchmove", stop, { passive: true });
    this.#view.addEventListener("keydown", (event) => ["ArrowUp", "PageUp", "Home"].includes(event.key) && stop());
    this.#view.addEventListener("pointerdown", (event) => event.target === this.#view && stop());
    let before = this.#view.scrollTop;
    this.#view.addEventListener("scroll", () => {
      const { scrollTop, scrollHeight, clientHeight } = this.#view;
      if (!this.#follow.hidden && !this.#following && scrollTop > before && scrollHeight - scrollTop - clientHeight < 24) {
        this.#setFollowing(true);
      }
      before = scrollTop;
    });
  }

  #setFollowing(following) {
    this.#following = following;
    this.#follow.ariaPressed = String(following);
    this.#follow.querySelector("span").textContent = following ? "Following" : "Follow";
    if (following) {
      this.#view.scrollTop = this.#view.scrollHeight;
    }
  }
}
