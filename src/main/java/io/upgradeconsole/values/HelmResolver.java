package io.upgradeconsole.values;

import java.util.regex.Pattern;

import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads unquoted scalars as helm does: a date stays text, and so does {@code 22:30}, but
 * {@code y} is true.
 */
class HelmResolver extends Resolver {

	private static final Pattern BOOLEAN = Pattern.compile("[yYnN]|" + BOOL.pattern());

	private static final Pattern INT = Pattern.compile("[-+]?(?:0|[1-9][0-9_]*|0[0-7_]+|0x[0-9a-fA-F_]+|0b[01_]+)");

	private static final Pattern FLOAT = Pattern
		.compile("[-+]?(?:[0-9][0-9_]*)(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?|\\.[0-9][0-9_]*(?:[eE][-+]?[0-9]+)?"
				+ "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

	@Override
	protected void addImplicitResolvers() {
		addImplicitResolver(Tag.BOOL, BOOLEAN, "yYnNtTfFoO", 10);
		addImplicitResolver(Tag.INT, INT, "-+0123456789");
		addImplicitResolver(Tag.FLOAT, FLOAT, "-+0123456789.");
		addImplicitResolver(Tag.MERGE, MERGE, "<", 10);
		addImplicitResolver(Tag.NULL, NULL, "~nN\0", 10);
		addImplicitResolver(Tag.NULL, EMPTY, null, 10);
	}

}
