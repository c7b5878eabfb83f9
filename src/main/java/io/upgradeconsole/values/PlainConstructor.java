package io.upgradeconsole.values;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Constructs only what JSON has, too: maps with text keys, lists, and scalars.
 */
class PlainConstructor extends SafeConstructor {

	// The null key stands for "no other tag"; what is there refuses.
	private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.MAP, Tag.SEQ);

	PlainConstructor(LoaderOptions options) {
		super(options);
		this.yamlConstructors.keySet().removeIf((tag) -> tag != null && !PLAIN.contains(tag));
		this.yamlConstructors.put(Tag.BOOL, new ConstructHelmBool());
	}

	@Override
	protected void constructMapping2ndStep(MappingNode node, Map<Object, Object> mapping) {
		for (NodeTuple tuple : node.getValue()) {
			Tag tag = tuple.getKeyNode().getTag();
			if (!tag.equals(Tag.STR) && !tag.equals(Tag.MERGE)) {
				throw new NotPlainException("a key is not text; put it in quotes", tuple.getKeyNode().getStartMark());
			}
		}
		super.constructMapping2ndStep(node, mapping);
	}

	@Override
	protected Object constructObject(Node node) {
		try {
			return super.constructObject(node);
		}
		catch (YAMLException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			// SnakeYAML believes a tag such as !!int and then stumbles over the text.
			throw new NotPlainException("a value does not fit its tag", node.getStartMark());
		}
	}

	/** Knows the short words, too. */
	private final class ConstructHelmBool extends ConstructYamlBool {

		@Override
		public Object construct(Node node) {
			return switch (constructScalar((ScalarNode) node)) {
				case "y", "Y" -> true;
				case "n", "N" -> false;
				default -> super.construct(node);
			};
		}

	}

	/**
	 * Thrown for YAML that is well-formed, and not what values are made of.
	 */
	static class NotPlainException extends MarkedYAMLException {

		NotPlainException(String problem, @Nullable Mark mark) {
			super(null, null, problem, mark);
		}

	}

}
