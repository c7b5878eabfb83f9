package io.upgradeconsole.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import io.upgradeconsole.sandbox.ShippedConsole;

/**
 * The console as its image has it, libraries beside it, and {@link EmptyApplication} on
 * the same libraries in the same order.
 *
 * @param console the console's jar
 * @param empty that of the empty application
 */
record ShippedJars(Path console, Path empty) {

	static ShippedJars in(Path directory) throws IOException, InterruptedException {
		Path console = ShippedConsole.in(directory).jar();
		return new ShippedJars(console, empty(console));
	}

	/** The settings of the JVM in the image. */
	static List<String> jvm() throws IOException {
		return List.of("@" + Path.of("docker", "jvm.options").toAbsolutePath());
	}

	private static Path empty(Path console) throws IOException {
		Path empty = console.resolveSibling("empty.jar");
		String entry = EmptyApplication.class.getName().replace('.', '/') + ".class";
		try (JarFile jar = new JarFile(console.toFile());
				InputStream compiled = EmptyApplication.class.getClassLoader().getResourceAsStream(entry)) {
			Manifest manifest = new Manifest(jar.getManifest());
			manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, EmptyApplication.class.getName());
			try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(empty), manifest)) {
				output.putNextEntry(new JarEntry(entry));
				compiled.transferTo(output);
			}
		}
		return empty;
	}

}
