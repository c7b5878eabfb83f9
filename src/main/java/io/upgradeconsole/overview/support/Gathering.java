package io.upgradeconsole.overview.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import io.upgradeconsole.target.ProblemException;

/**
 * Files that are put together one by one. What cannot be had is told, and keeps nothing
 * else from being there.
 */
final class Gathering {

	private final List<SupportBundle.File> files = new ArrayList<>();

	private final List<String> missing = new ArrayList<>();

	void add(SupportBundle.File file) {
		this.files.add(file);
	}

	/** Adds what is read now. */
	void add(String path, String about, Supplier<String> text) {
		attempt(path, () -> add(SupportBundle.File.of(path, about, text.get())));
	}

	/** Does what adds files, and tells where it fails. */
	void attempt(String what, Runnable adding) {
		try {
			adding.run();
		}
		catch (ProblemException ex) {
			missing(what, ex.problem().title() + ". " + ex.problem().detail());
		}
	}

	void missing(String what, String why) {
		this.missing.add(what + ": " + why);
	}

	List<SupportBundle.File> files() {
		return List.copyOf(this.files);
	}

	/** What could not be had, and why, a sentence each. */
	List<String> missing() {
		return List.copyOf(this.missing);
	}

}
