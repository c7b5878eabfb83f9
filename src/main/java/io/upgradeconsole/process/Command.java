package io.upgradeconsole.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.upgradeconsole.masking.Secrets;

/**
 * What the console tells the supervisor, over the supervisor's standard input or, where
 * that runs in a pod, by a Secret: the one way by which secrets reach it.
 */
sealed interface Command {

	/**
	 * Writes this command; one that is cut off by the end of the stream is never obeyed.
	 */
	void writeTo(DataOutputStream out) throws IOException;

	/**
	 * Reads the next command.
	 * @throws java.io.EOFException if there are no more
	 */
	static Command readFrom(DataInputStream in) throws IOException {
		char type = (char) in.readByte();
		return switch (type) {
			case 'M' -> new Mask(Secrets.of(texts(in)).exceptWords(texts(in)));
			case 'R' -> new Run(text(in), new Invocation(texts(in), map(in), files(in)));
			case 'N' -> new Note(text(in), text(in));
			case 'S' -> new Stop(in.readBoolean());
			default -> throw new IOException("Unknown command");
		};
	}

	/** From now on these are secrets. */
	record Mask(Secrets secrets) implements Command {

		@Override
		public void writeTo(DataOutputStream out) throws IOException {
			out.writeByte('M');
			write(out, this.secrets.values());
			write(out, this.secrets.words());
		}

	}

	/** Run this to its end. */
	record Run(String step, Invocation invocation) implements Command {

		@Override
		public void writeTo(DataOutputStream out) throws IOException {
			out.writeByte('R');
			write(out, this.step);
			write(out, this.invocation.argv());
			write(out, this.invocation.environment().keySet());
			write(out, this.invocation.environment().values());
			out.writeInt(this.invocation.files().size());
			for (PrivateFile file : this.invocation.files()) {
				write(out, file.name());
				write(out, file.content());
			}
		}

	}

	/** Put this into the log. */
	record Note(String step, String text) implements Command {

		@Override
		public void writeTo(DataOutputStream out) throws IOException {
			out.writeByte('N');
			write(out, this.step);
			write(out, this.text);
		}

	}

	/** Ask what runs to end, for whom its process is out of reach. */
	record Stop(boolean forcibly) implements Command {

		@Override
		public void writeTo(DataOutputStream out) throws IOException {
			out.writeByte('S');
			out.writeBoolean(this.forcibly);
		}

	}

	private static void write(DataOutputStream out, Collection<String> texts) throws IOException {
		out.writeInt(texts.size());
		for (String text : texts) {
			write(out, text);
		}
	}

	private static void write(DataOutputStream out, String text) throws IOException {
		write(out, text.getBytes(StandardCharsets.UTF_8));
	}

	private static void write(DataOutputStream out, byte[] bytes) throws IOException {
		out.writeInt(bytes.length);
		out.write(bytes);
	}

	private static String text(DataInputStream in) throws IOException {
		return new String(bytes(in), StandardCharsets.UTF_8);
	}

	private static byte[] bytes(DataInputStream in) throws IOException {
		byte[] bytes = new byte[in.readInt()];
		in.readFully(bytes);
		return bytes;
	}

	private static List<String> texts(DataInputStream in) throws IOException {
		List<String> texts = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			texts.add(text(in));
		}
		return texts;
	}

	private static Map<String, String> map(DataInputStream in) throws IOException {
		List<String> keys = texts(in);
		List<String> values = texts(in);
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < keys.size(); i++) {
			map.put(keys.get(i), values.get(i));
		}
		return map;
	}

	private static List<PrivateFile> files(DataInputStream in) throws IOException {
		List<PrivateFile> files = new ArrayList<>();
		for (int left = in.readInt(); left > 0; left--) {
			files.add(new PrivateFile(text(in), bytes(in)));
		}
		return files;
	}

}
