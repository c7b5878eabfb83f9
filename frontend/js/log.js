import { LogSearch } from "./log-search.js";
import { LogWindow } from "./log-window.js";

// What comes in between two frames is written at once; of more than this only the newest is worth keeping.
const MOST_PENDING = 2_000;

const linked = () => Number(/^#L(\d{1,12})$/.exec(location.hash)?.[1] ?? 0);

// The log of an operation: follows what is written, and goes to what is asked for.
export class Log {
  #view = document.getElementById("log");
  #follow = document.getElementById("follow");
  #jumps = document.querySelectorAll(".log-jumps a");
  #window = new LogWindow();
  #pending = [];
  #scheduled = false;
  #following = false;
  #scrolledByReader = false;
  last = this.#window.total;

  constructor() {
    const live = this.#view.dataset.ended === "false";
    this.#follow.hidden = !live;
    this.#follow.addEventListener("click", () => this.#setFollowing(!this.#following));
    this.#stopWhenReaderScrollsUp();
    this.#jumpByKey();
    new LogSearch(this.#window, this.#view.dataset.log, (line) => this.#goTo(line));
    this.#followLinks();
    if (linked()) {
      this.#goTo(linked());
    } else if (live) {
      this.#setFollowing(true);
    } else {
      this.#window.toEnd();
    }
    this.#view.dataset.ready = "true";
  }

  add(line) {
    // A resumed stream may repeat what is here already.
    if (line.n <= this.last) {
      return;
    }
    this.last = line.n;
    this.#pending.push(line);
    if (this.#pending.length > 2 * MOST_PENDING) {
      this.#pending.splice(0, this.#pending.length - MOST_PENDING);
    }
    this.#offerJump(line.step, line.n);
    if (line.level === "error") {
      this.#offerJump("error", line.n, true);
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

  #write() {
    this.#scheduled = false;
    this.#noLongerWaiting();
    this.#window.append(this.#pending.splice(0), this.#following);
    if (this.#following) {
      this.#view.scrollTop = this.#view.scrollHeight;
    }
  }

  #noLongerWaiting() {
    document.getElementById("log-wait")?.remove();
  }

  #goTo(line) {
    this.#setFollowing(false);
    this.#scrolledByReader = false;
    this.#window.choose(line);
  }

  // Links to lines, whether they are on the page or not: in the log, beside it, and in the address bar.
  #followLinks() {
    const open = (line, event) => {
      event.preventDefault();
      history.replaceState(history.state, "", `#L${line}`);
      this.#goTo(line);
      this.#view.focus({ preventScroll: true });
    };
    this.#view.addEventListener("click", (event) => {
      const number = event.target.closest(".log-n");
      if (number && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        open(Number(number.textContent), event);
      }
    });
    for (const jump of this.#jumps) {
      jump.addEventListener("click", (event) => open(Number(jump.href.split("#L")[1]), event));
    }
    addEventListener("hashchange", () => linked() && this.#goTo(linked()));
  }

  #offerJump(step, line, again = false) {
    for (const jump of this.#jumps) {
      if (jump.dataset.step === step && (jump.hidden || again)) {
        jump.href = `#L${line}`;
        jump.hidden = false;
      }
    }
  }

  // The wish to scroll up must stop following before the next line arrives and pulls the view down again.
  #stopWhenReaderScrollsUp() {
    const moved = (up) => {
      this.#scrolledByReader = true;
      if (up && this.#following) {
        this.#setFollowing(false);
      }
    };
    this.#view.addEventListener("wheel", (event) => moved(event.deltaY < 0), { passive: true });
    this.#view.addEventListener("touchmove", () => moved(true), { passive: true });
    this.#view.addEventListener("keydown", (event) => moved(["ArrowUp", "PageUp", "Home"].includes(event.key)));
    this.#view.addEventListener("pointerdown", (event) => event.target === this.#view && moved(true));
    let before = this.#view.scrollTop;
    this.#view.addEventListener("scroll", () => {
      const { scrollTop, scrollHeight, clientHeight } = this.#view;
      const atEnd = scrollTop > before && scrollHeight - scrollTop - clientHeight < 24;
      if (atEnd && this.#scrolledByReader && !this.#follow.hidden && !this.#following) {
        this.#setFollowing(true);
      }
      before = scrollTop;
    });
  }

  // At once: lines that come in on the way there would stop the browser's own gliding half way.
  #jumpByKey() {
    this.#view.addEventListener("keydown", (event) => {
      const plain = event.target === this.#view && !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey);
      if (plain && event.key === "Home") {
        event.preventDefault();
        this.#window.toBegin();
      } else if (plain && event.key === "End") {
        event.preventDefault();
        this.#window.toEnd();
      }
    });
  }

  #setFollowing(following) {
    this.#following = following;
    this.#follow.ariaPressed = String(following);
    this.#follow.querySelector("span").textContent = following ? "Following" : "Follow";
    if (following) {
      this.#window.toEnd();
    }
  }
}
