package io.upgradeconsole.browser;

import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;

/**
 * Tells of pages on which what somebody reads is pushed away by what arrives: the
 * browser's own figure, the worst of five seconds. The aim is a twentieth; a journey on a
 * machine that does more than that sees in five seconds what a reader sees in twenty, and
 * on a phone a single line is a larger part of what is seen.
 */
final class LayoutShifts {

	private static final String OBSERVER = """
			(() => {
			  let window = [];
			  new PerformanceObserver((list) => {
			    for (const shift of list.getEntries().filter((entry) => !entry.hadRecentInput)) {
			      const { startTime } = shift;
			      if (window.length > 0 && (startTime - window.at(-1).startTime > 1000 || startTime - window[0].startTime > 5000)) {
			        window = [];
			      }
			      window.push(shift);
			      const sum = window.reduce((all, each) => all + each.value, 0);
			      if (sum >= (innerWidth < 640 ? 0.2 : 0.1)) {
			        const moved = window.flatMap((each) => each.sources.map(({ node, previousRect, currentRect }) =>
			          `${node?.id || node?.className || node?.nodeName} from ${previousRect.y} to ${currentRect.y}`));
			        tellShift(`Layout shift of ${sum.toFixed(3)} at ${location.pathname}: ${moved.join(", ")}`);
			      }
			    }
			  }).observe({ type: "layout-shift", buffered: true });
			})();
			""";

	private LayoutShifts() {
	}

	/** From the next page on. */
	static void watch(Page page, Consumer<String> complaint) {
		page.exposeFunction("tellShift", (arguments) -> {
			List.of(arguments).forEach((argument) -> complaint.accept(argument.toString()));
			return null;
		});
		page.addInitScript(OBSERVER);
	}

}
