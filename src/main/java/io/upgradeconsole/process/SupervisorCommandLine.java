package io.upgradeconsole.process;

import java.io.File;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.upgradeconsole.masking.Masker;

/**
 * How to start the supervisor: with the same Java and from the same classes as the
 * console, whether these lie in directories or in the one jar that Spring Boot builds.
 */
final class SupervisorCommandLine {

	private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

	/**
	 * Quick to start and small; and neither core nor report of a crash may hold secrets.
	 */
	private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto",
			"-Xms16m", "-Xmx256m", "-XX:-CreateCoredumpOnCrash", "-XX:ErrorFile=/dev/null", "-XX:-UsePerfData");

	private SupervisorCommandLine() {
	}

	static List<String> forOperation(Path directory) {
		List<String> argv = new ArrayList<>(ownSession());
		argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		argv.addAll(OPTIONS);
		argv.addAll(classes(SupervisorMain.class));
		argv.add(directory.toString());
		return argv;
	}

	/** The same in a pod, whose image is the one that this console runs from. */
	static List<String> inPod(List<String> arguments) {
		List<String> argv = new ArrayList<>();
		argv.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		argv.addAll(OPTIONS);
		argv.addAll(classes(PodSupervisorMain.class));
		argv.addAll(arguments);
		return argv;
	}

	/** In a session of its own, Ctrl-C on the console does not reach it. */
	private static List<String> ownSession() {
		String path = String.valueOf(System.getenv("PATH")) + File.pathSeparator + "/usr/bin";
		return Stream.of(path.split(File.pathSeparator))
			.map((directory) -> Path.of(directory, "setsid"))
			.filter(Files::isExecutable)
			.findFirst()
			.map((setsid) -> List.of(setsid.toString()))
			.orElse(List.of());
	}

	private static List<String> classes(Class<?> mainClass) {
		String main = mainClass.getName();
		String location = location(SupervisorMain.class);
		if (location.startsWith("jar:nested:")) {
			String jar = location.substring("jar:nested:".length(), location.indexOf("/!"));
			// plain -cp does not find classes below BOOT-INF
			return List.of("-cp", file("file:" + jar), "-Dloader.main=" + main, LAUNCHER);
		}
		String classpath = Stream.of(SupervisorMain.class, Masker.class)
			.map((type) -> file(location(type)))
			.distinct()
			.collect(Collectors.joining(File.pathSeparator));
		return List.of("-cp", classpath, main);
	}

	private static String file(String location) {
		return Path.of(URI.create(location)).toString();
	}

	private static String location(Class<?> type) {
		try {
			return type.getProtectionDomain().getCodeSource().getLocation().toURI().toString();
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("The console's classes have no usable location", ex);
		}
	}

}
