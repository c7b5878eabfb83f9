package io.upgradeconsole.overview.support;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * All about an operation, as files without a secret in them.
 *
 * @param name of the bundle, and of the directory into which it unpacks
 * @param files in the order of their reading
 */
public record SupportBundle(String name, List<File> files) {

	/** What a file holds. */
	interface Content {

		void writeTo(OutputStream out) throws IOException;

	}

	/**
	 * A file.
	 *
	 * @param path inside of the bundle
	 * @param about what it holds, in a few words
	 */
	record File(String path, String about, Content content) {

		static File of(String path, String about, String text) {
			return new File(path, about, (out) -> out.write(text.getBytes(StandardCharsets.UTF_8)));
		}

	}

	/** What the file is called under which it is taken away. */
	public String fileName() {
		return this.name + ".zip";
	}

	/** Writes it as a zip file. */
	public void writeTo(OutputStream out) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(unclosed(out), StandardCharsets.UTF_8)) {
			for (File file : this.files) {
				zip.putNextEntry(new ZipEntry(this.name + "/" + file.path()));
				file.content().writeTo(unclosed(zip));
				zip.closeEntry();
			}
		}
	}

	/** Whoever writes one file must not end the whole. */
	private static OutputStream unclosed(OutputStream out) {
		return new FilterOutputStream(out) {

			@Override
			public void write(byte[] bytes, int offset, int length) throws IOException {
				this.out.write(bytes, offset, length);
			}

			@Override
			public void close() throws IOException {
				flush();
			}

		};
	}

}
