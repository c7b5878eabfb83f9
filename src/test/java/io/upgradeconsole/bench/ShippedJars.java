package io.upgradeconsole.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

import io.upgradeconsole.sandbox.ConsoleProcess;

/**
 * The console as its image has it, libraries beside it, and {@link EmptyApplication} on
 * the same libraries in the same order.
 *
 * @param console the console's jar
 * @param empty that of the empty application
 */
record ShippedJars(Path console, Path empty) {

	static ShippedJars in(Path directory) throws IOException, InterruptedException {
		Path named = Files.copy(ConsoleProcess.jar(), directory.resolve("upgrade-console.jar"));
		Path apart = directory.resolve("apart");
		Process extract = new ProcessBuilder(java(), "-Djarmode=tools", "-jar", named.toString(), "extract",
				"--destination", apart.toString())
			.inheritIO()
			.start();
		if (extract.waitFor() != 0) {
			throw new IllegalStateException("The jar cannot be taken apart");
		}
		Path console = apart.resolve("upgrade-console.jar");
		return new ShippedJars(console, empty(console));
	}

	static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
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

	/**
	 * Has a first start write down what the JVM loads, so that the next ones need not
	 * look for it.
	 * @return how the JVM is told to take it
	 */
	static String train(Path jar, Path directory, List<String> properties) throws IOException, InterruptedException {
		boolean ahead = Runtime.version().feature() >= 25;
		Path cache = directory.resolve(jar.getFileName() + (ahead ? ".aot" : ".jsa"));
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(jvm());
		command.add((ahead ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache);
		command.addAll(List.of("-Dspring.context.exit=onRefresh", "-jar", jar.toString(), "--server.port=0"));
		command.addAll(properties);
		Path output = directory.resolve(jar.getFileName() + ".training.txt");
		int code = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start()
			.waitFor();
		if (code != 0 || !Files.exists(cache)) {
			throw new IllegalStateException("No cache:\n" + Files.readString(output));
		}
		return (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache;
	}

}
