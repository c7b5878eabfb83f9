package io.upgradeconsole.sandbox;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * As much of tar as chart archives and published packages need.
 */
final class TarGz {

	private static final int BLOCK = 512;

	private TarGz() {
	}

	/** The same files always make the same archive. */
	static byte[] pack(Map<String, byte[]> files) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			for (Map.Entry<String, byte[]> file : files.entrySet()) {
				out.write(header(file.getKey(), file.getValue().length));
				out.write(file.getValue());
				out.write(new byte[padding(file.getValue().length)]);
			}
			out.write(new byte[2 * BLOCK]);
		}
		return bytes.toByteArray();
	}

	/** The same archive with one file more. */
	static byte[] with(byte[] archive, String name, byte[] content) throws IOException {
		byte[] tar = new GZIPInputStream(new ByteArrayInputStream(archive)).readAllBytes();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
			// in front: what follows the last file is padding
			out.write(header(name, content.length));
			out.write(content);
			out.write(new byte[padding(content.length)]);
			out.write(tar);
		}
		return bytes.toByteArray();
	}

	/** The content of the first file whose name is wanted. */
	static Optional<byte[]> find(InputStream archive, Predicate<String> wanted) throws IOException {
		try (GZIPInputStream in = new GZIPInputStream(archive, 1 << 16)) {
			byte[] header = in.readNBytes(BLOCK);
			while (header.length == BLOCK && header[0] != 0) {
				int size = Integer.parseInt(text(header, 124, 12).trim(), 8);
				boolean file = header[156] == '0' || header[156] == 0;
				if (file && wanted.test(text(header, 0, 100))) {
					return Optional.of(in.readNBytes(size));
				}
				in.skipNBytes(size + padding(size));
				header = in.readNBytes(BLOCK);
			}
			return Optional.empty();
		}
	}

	private static byte[] header(String name, int size) {
		byte[] header = new byte[BLOCK];
		put(header, 0, name);
		put(header, 100, "0000644");
		put(header, 108, "0000000");
		put(header, 116, "0000000");
		put(header, 124, "%011o".formatted(size));
		put(header, 136, "00000000000");
		put(header, 148, "        ");
		put(header, 156, "0");
		put(header, 257, "ustar\00000");
		int checksum = 0;
		for (byte value : header) {
			checksum += value & 0xff;
		}
		put(header, 148, "%06o\0 ".formatted(checksum));
		return header;
	}

	private static void put(byte[] header, int offset, String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		System.arraycopy(bytes, 0, header, offset, bytes.length);
	}

	private static String text(byte[] header, int offset, int length) {
		String text = new String(Arrays.copyOfRange(header, offset, offset + length), StandardCharsets.UTF_8);
		int end = text.indexOf('\0');
		return (end < 0) ? text : text.substring(0, end);
	}

	private static int padding(int size) {
		return (BLOCK - size % BLOCK) % BLOCK;
	}

}
