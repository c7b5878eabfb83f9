package io.upgradeconsole.sandbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.util.FileSystemUtils;

/**
 * The console as its image has it: its jar with the libraries beside it, and what a first
 * start has written down so that the next ones need not look for it.
 *
 * @param jar the console's
 */
public record ShippedConsole(Path jar) {

	private static final String TAKEN_APART = "upgrade-console.jar";

	/** Takes the packaged jar apart. */
	public static ShippedConsole in(Path directory) throws IOException, InterruptedException {
		Path named = Files.copy(ConsoleProcess.jar(), Files.createDirectories(directory).resolve(TAKEN_APART));
		Path apart = directory.resolve("apart");
		run(List.of(java(), "-Djarmode=tools", "-jar", named.toString(), "extract", "--destination", apart.toString()),
				directory);
		return new ShippedConsole(apart.resolve(TAKEN_APART));
	}

	/**
	 * How this build's processes start the console soonest: made by the first of them;
	 * empty where nothing is packaged.
	 * @param jvm settings of the JVM
	 */
	static Optional<List<String>> shared(List<String> jvm) throws IOException, InterruptedException {
		Path packaged = ConsoleProcess.jar().toAbsolutePath();
		if (!Files.exists(packaged)) {
			return Optional.empty();
		}
		Path directory = packaged.resolveSibling("shipped");
		Path lock = packaged.resolveSibling("shipped.lock");
		try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
			channel.lock();
			Path ready = directory.resolve("ready");
			if (!Files.exists(ready)
					|| Files.getLastModifiedTime(ready).compareTo(Files.getLastModifiedTime(packaged)) < 0) {
				FileSystemUtils.deleteRecursively(directory);
				ShippedConsole console = in(directory);
				Files.writeString(ready, train(console.jar(), jvm, directory, anyUser()));
			}
			List<String> command = new ArrayList<>(List.of(java()));
			command.addAll(jvm);
			command
				.addAll(List.of(Files.readString(ready), "-jar", directory.resolve("apart/" + TAKEN_APART).toString()));
			return Optional.of(command);
		}
	}

	/**
	 * Has a first start write down what the JVM loads.
	 * @param jar what to start
	 * @param jvm settings of the JVM, the same as for those that take it
	 * @param directory where it goes
	 * @param arguments of the application
	 * @return how the JVM is told to take it
	 */
	public static String train(Path jar, List<String> jvm, Path directory, List<String> arguments)
			throws IOException, InterruptedException {
		boolean ahead = Runtime.version().feature() >= 25;
		Path cache = directory.resolve(jar.getFileName() + (ahead ? ".aot" : ".jsa")).toAbsolutePath();
		List<String> command = new ArrayList<>(List.of(java()));
		command.addAll(jvm);
		command.addAll(List.of((ahead ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + cache,
				"-Dspring.context.exit=onRefresh", "-jar", jar.toString(), "--server.port=0"));
		command.addAll(arguments);
		run(command, directory);
		if (!Files.exists(cache)) {
			throw new IllegalStateException("The first start has written nothing down");
		}
		return (ahead ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + cache;
	}

	/** The JVM that runs this. */
	public static String java() {
		return Path.of(System.getProperty("java.home"), "bin", "java").toString();
	}

	private static List<String> anyUser() {
		return List.of("--console.access.users[0].name=nobody", "--console.access.users[0].roles=VIEWER",
				"--console.access.users[0].password={bcrypt}$2a$10$" + "0".repeat(53));
	}

	private static void run(List<String> command, Path directory) throws IOException, InterruptedException {
		Path output = directory.resolve("output.txt").toAbsolutePath();
		int code = new ProcessBuilder(command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start()
			.waitFor();
		if (code != 0) {
			throw new IllegalStateException(command + " has failed:\n" + Files.readString(output));
		}
	}

}
