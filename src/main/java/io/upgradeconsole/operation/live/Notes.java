package io.upgradeconsole.operation.live;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.upgradeconsole.cluster.ClusterEvent;

/**
 * Events, told once where they say the same about several objects or in several lines.
 */
final class Notes {

	private static final int MOST = 30;

	private Notes() {
	}

	static List<Picture.Note> of(Subject subject, List<ClusterEvent> events, UnaryOperator<String> masked) {
		Map<List<Object>, Said> said = new LinkedHashMap<>();
		events.stream()
			.filter(subject::concerns)
			.forEach((event) -> said
				.computeIfAbsent(List.of(event.warning(), event.reason(), event.message(), event.kind()),
						(same) -> new Said(event))
				.add(event));
		return said.values()
			.stream()
			.sorted(Comparator.comparing((Said each) -> !each.newest.warning())
				.thenComparing((Said each) -> each.newest.lastAt(), Comparator.reverseOrder()))
			.limit(MOST)
			.map((each) -> each.note(masked))
			.toList();
	}

	private static final class Said {

		private final ClusterEvent newest;

		private final Set<String> objects = new LinkedHashSet<>();

		private int count;

		/** The newest comes first. */
		Said(ClusterEvent newest) {
			this.newest = newest;
		}

		void add(ClusterEvent event) {
			this.count += event.count();
			this.objects.add(event.object());
		}

		Picture.Note note(UnaryOperator<String> masked) {
			return new Picture.Note(this.newest.warning(), this.newest.reason(), masked.apply(this.newest.message()),
					this.newest.object(), this.objects.size() - 1, this.count, this.newest.lastAt());
		}

	}

}
