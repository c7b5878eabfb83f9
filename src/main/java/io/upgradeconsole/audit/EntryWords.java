package io.upgradeconsole.audit;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The words by which an entry is found: those of its reason, its verdict and its
 * commands, in lower case. {@code services.common.imageTag=26.8.4} has the words
 * {@code services.common.imagetag} and {@code 26.8.4}, and those of two letters or more
 * that the first is made of.
 */
final class EntryWords {

	/** More of a query changes little about what it finds. */
	static final int OF_A_QUERY = 8;

	private static final int LENGTH = 60;

	/** A sentence of the console names at most some hundred services. */
	private static final int OF_AN_ENTRY = 500;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[._-][\\p{L}\\p{N}]+)*");

	private static final Pattern PART = Pattern.compile("\\p{L}[\\p{L}\\p{N}]+");

	private EntryWords() {
	}

	/** The words of an entry. */
	static Set<String> of(AuditEntry entry) {
		return of(entry.reason(), entry.verdict(), entry.argvs());
	}

	static Set<String> of(String reason, String verdict, List<List<String>> commands) {
		Set<String> words = new LinkedHashSet<>();
		add(words, reason);
		add(words, verdict);
		commands.forEach((argv) -> argv.forEach((argument) -> add(words, argument)));
		return words;
	}

	/** The words that somebody looks for. */
	static List<String> of(String query) {
		Set<String> words = new LinkedHashSet<>();
		Matcher word = WORD.matcher(query.toLowerCase(Locale.ROOT));
		while (word.find() && words.size() < OF_A_QUERY) {
			words.add(cut(word.group()));
		}
		return List.copyOf(words);
	}

	/** Adds an entry's words to the database. */
	static void store(AuditEntry entry, JdbcClient database) {
		Set<String> words = of(entry);
		if (words.isEmpty()) {
			return;
		}
		// one statement: it runs while the chain is locked
		String rows = String.join(", ", Collections.nCopies(words.size(), "(?, ?)"));
		JdbcClient.StatementSpec insert = database.sql("insert into audit_word (word, entry) values " + rows);
		for (String word : words) {
			insert = insert.param(word).param(entry.id());
		}
		insert.update();
	}

	private static void add(Set<String> words, String text) {
		Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
		while (word.find()) {
			add(words, word);
			if (words.size() >= OF_AN_ENTRY) {
				return;
			}
		}
	}

	private static void add(Set<String> words, Matcher word) {
		String whole = word.group();
		words.add(cut(whole));
		Matcher part = PART.matcher(whole);
		while (part.find()) {
			words.add(cut(part.group()));
		}
	}

	private static String cut(String word) {
		return (word.length() > LENGTH) ? word.substring(0, LENGTH) : word;
	}

}
