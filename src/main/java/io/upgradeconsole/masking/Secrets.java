package io.upgradeconsole.masking;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values that must not be shown, and the ordinary words that stay readable even where one
 * of them is used as a password.
 */
public final class Secrets {

	private static final Secrets NONE = new Secrets(Set.of(), Set.of());

	private final Set<String> values;

	private final Set<String> words;

	private Secrets(Set<String> values, Set<String> words) {
		this.values = Set.copyOf(values);
		this.words = Set.copyOf(words);
	}

	/** Nothing is secret. */
	public static Secrets none() {
		return NONE;
	}

	/** These values. */
	public static Secrets of(Collection<String> values) {
		return new Secrets(new LinkedHashSet<>(values), Set.of());
	}

	/** What is secret in a tree of helm values. */
	public static Secrets inValues(Map<String, ?> values) {
		return inObjects(List.of(values));
	}

	/** What is secret in rendered Kubernetes objects. */
	public static Secrets inObjects(Iterable<? extends Map<String, ?>> objects) {
		SecretCollector collector = new SecretCollector();
		objects.forEach(collector::collect);
		return new Secrets(collector.values(), collector.words());
	}

	/**
	 * What is secret in a rendered manifest.
	 * @throws IllegalArgumentException if it is no YAML, without saying what it held
	 */
	public static Secrets inManifest(String manifest) {
		SecretCollector collector = new SecretCollector();
		Manifests.documents(manifest).forEach(collector::collect);
		return new Secrets(collector.values(), collector.words());
	}

	/** These secrets and others. */
	public Secrets plus(Secrets others) {
		return new Secrets(union(this.values, others.values), union(this.words, others.words));
	}

	/** These secrets; a value that is one of the words is hidden under its key only. */
	public Secrets exceptWords(Collection<String> ordinary) {
		return new Secrets(this.values, union(this.words, ordinary));
	}

	/** The values, short ones and ordinary words among them. */
	public Set<String> values() {
		return this.values;
	}

	/** Release, namespace, user and other names that are never hidden by value. */
	public Set<String> words() {
		return this.words;
	}

	@Override
	public String toString() {
		return "Secrets[" + this.values.size() + " values]";
	}

	private static Set<String> union(Set<String> some, Collection<String> others) {
		Set<String> all = new LinkedHashSet<>(some);
		all.addAll(others);
		return all;
	}

}
