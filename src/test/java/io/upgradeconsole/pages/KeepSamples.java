package io.upgradeconsole.pages;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import io.upgradeconsole.pages.Renderer.Page;
import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.ui.Callout;
import io.upgradeconsole.ui.DiffLines;
import io.upgradeconsole.ui.KeyGroup;
import io.upgradeconsole.ui.Moment;
import io.upgradeconsole.ui.Notice;
import io.upgradeconsole.ui.StatusBadge;
import io.upgradeconsole.values.web.ComparedValuesView;
import io.upgradeconsole.values.web.ValuesHistoryView;
import io.upgradeconsole.values.web.ValuesHistoryView.Chosen;
import io.upgradeconsole.values.web.ValuesHistoryView.Entry;
import io.upgradeconsole.values.web.ValuesHistoryView.Git;
import io.upgradeconsole.values.web.ValuesHistoryView.Operation;
import org.jspecify.annotations.Nullable;

/**
 * The history of a values file, and what an operation tells of it.
 */
final class KeepSamples {

	static final Notice KEPT = new Notice("The values file was kept",
			"Kept as zymtrace-custom-values.yaml, version 4. The one before is kept as zymtrace-custom-values.yaml.bak.20261122-120329. Commit it to your repository: it is the file to upgrade from next time.",
			"/releases/local/zymtrace/backend/values", "See the values file’s history");

	private static final ReleaseRef BACKEND = ReleaseRef.of("local", "zymtrace", "backend");

	private static final Moment NOON = Moment.of(Instant.parse("2026-11-22T12:03:29Z"));

	private static final Callout COMMIT = Callout.info("Commit the newest version to your repository",
			"Your repository is where the values file belongs. After each upgrade the newest version here says what is in force: download it and commit it, so that the next upgrade begins with it.",
			"To have the console push each version to git, set console.values.git.url.");

	private static final Callout PUSHES = Callout.info("Each new version is pushed to git, with its secrets in clear",
			"The whole file as it is goes to https://git.example.com/platform/operations.git, branch main, directory production. Whoever can read that repository can read the passwords and keys in the file.",
			null);

	private static final String PATH = "production/local/zymtrace/backend/acme-corporation-production-values.yaml";

	private KeepSamples() {
	}

	static List<Page> all() {
		Chosen chosen = new Chosen("f-2", "version 2");
		List<Entry> inGit = List.of(version(4, true, new Git(StatusBadge.warning("Not in git yet"), List.of(
				"3 attempts failed. The next is at 2026-11-22 12:10:00 UTC.",
				"https://git.example.com/platform/operations.git: git-receive-pack not permitted on 'https://git.example.com/platform/operations.git/'"),
				true)),
				version(3, new Git(StatusBadge.warning("In git"), List.of("Commit 1f2e3d4c5b, " + PATH + ".",
						"In the repository the file said something else before: somebody changed it there (see commit 0a1b2c3d4e). This version does not have that change; bring it in with the next upgrade."),
						false)),
				version(2, new Git(StatusBadge.success("In git"), List.of("Commit 0f1e2d3c4b, " + PATH + "."), false)),
				version(1, null));
		Entry uploaded = new Entry("f-9", "acme-corporation-production-values.yaml",
				"acme-corporation-production-values.yaml", null, NOON, "Uploaded by operator", null, null,
				"9f86d081884c", null, null);
		return List.of(
				page("values", "values", view(COMMIT, false, "3 in all",
						List.of(version(3, true, null), version(2, null), version(1, null)), null, null, null, true)),
				page("values-git", "values", view(PUSHES, false, "4 in all", inGit, null, null, null, true)),
				page("values-choosing", "values",
						view(COMMIT, true, "51 to 54 of 1000", List.of(uploaded, version(3, null), version(2, null)),
								chosen, 1, 3, false)),
				page("values-empty", "values", view(COMMIT, false, "", List.of(), null, null, null, true)),
				page("values-nothing", "values", view(COMMIT, true, "", List.of(), null, null, null, true)),
				page("values-compared", "values-compared", compared()), page("values-alike", "values-compared",
						new ComparedValuesView(BACKEND, side(1), side(2), List.of(), null, false)));
	}

	private static ValuesHistoryView view(Callout advice, boolean all, String shown, List<Entry> entries,
			@Nullable Chosen chosen, @Nullable Integer previous, @Nullable Integer next, boolean mayTake) {
		return new ValuesHistoryView(BACKEND, advice, all, shown, entries, chosen, previous, next, mayTake);
	}

	private static Entry version(int number, @Nullable Git git) {
		return version(number, false, git);
	}

	private static Entry version(int number, boolean newest, @Nullable Git git) {
		return new Entry("f-" + number, "Version " + number,
				"acme-corporation-production-values.yaml" + (newest ? "" : ".bak.20261122-12032" + number),
				newest ? StatusBadge.success("Newest") : StatusBadge.neutral("Replaced"), NOON,
				"Kept for operator, as helm says it",
				new Operation("op-" + number, "Chart to 26.8.4, images to 26.8.4-hotfix.20261122"),
				"revision " + (number + 1) + ", chart 26.8.4, image tag 26.8.4-hotfix.20261122", "9f86d081884c", git,
				(number > 1) ? new Chosen("f-" + (number - 1), "version " + (number - 1)) : null);
	}

	private static ComparedValuesView compared() {
		List<KeyGroup.Row> changed = List.of(
				new KeyGroup.Row("services.common.imageTag", "26.5.1", "26.8.4-hotfix.20261122", null),
				new KeyGroup.Row("postgres.create.password", null, null, "another secret, not shown"));
		List<KeyGroup.Row> added = IntStream.rangeClosed(1, 40)
			.mapToObj((number) -> new KeyGroup.Row(
					"services.ingest.podAnnotations.\"example.com/a-rather-long-annotation-of-number-" + number + "\"",
					null, "value-" + number, null))
			.toList();
		return new ComparedValuesView(BACKEND, side(3), side(4),
				List.of(KeyGroup.of("2 keys have another value", "", "neutral", changed, ""),
						KeyGroup.of("40 keys only in the newer file", "", "neutral", added, "")),
				DiffLines.of("acme.yaml",
						"""
								--- acme.yaml.bak.20261122-120329
								+++ acme.yaml
								@@ -1,7 +1,8 @@
								 postgres:
								   create:
								-    password: [masked]
								+    password: [masked]
								 services:
								   common:
								-    imageTag: 26.5.1
								+    imageTag: 26.8.4-hotfix.20261122
								+    podAnnotations: {example.com/a-rather-long-annotation: with-a-value-that-is-longer-than-a-phone-is-wide}
								"""),
				true);
	}

	private static ComparedValuesView.Side side(int number) {
		return new ComparedValuesView.Side("f-" + number, "version " + number,
				"acme-corporation-production-values.yaml.bak.20261122-12032" + number, NOON);
	}

	private static Page page(String name, String view, Object model) {
		return Page.of(name, view, Map.of("view", model));
	}

}
