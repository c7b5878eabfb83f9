package io.upgradeconsole.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A packaged chart.
 *
 * @param name the chart's name
 * @param version the chart's version
 * @param appVersion the version of what it installs
 * @param bytes the {@code .tgz}
 */
record ChartArchive(String name, String version, String appVersion, byte[] bytes) {

	static ChartArchive read(byte[] bytes) throws IOException {
		byte[] chart = TarGz.find(new ByteArrayInputStream(bytes), (name) -> name.matches("[^/]+/Chart.yaml"))
			.orElseThrow(() -> new IOException("The archive holds no Chart.yaml"));
		Map<String, Object> metadata = new Yaml(new SafeConstructor(new LoaderOptions()))
			.load(new String(chart, StandardCharsets.UTF_8));
		return new ChartArchive(text(metadata, "name"), text(metadata, "version"), text(metadata, "appVersion"), bytes);
	}

	String fileName() {
		return this.name + "-" + this.version + ".tgz";
	}

	Map<String, Object> indexEntry() {
		Map<String, Object> entry = new LinkedHashMap<>();
		entry.put("apiVersion", "v2");
		entry.put("name", this.name);
		entry.put("version", this.version);
		entry.put("appVersion", this.appVersion);
		entry.put("created", "2026-01-01T00:00:00Z");
		entry.put("digest", digest());
		entry.put("urls", new String[] { "charts/" + fileName() });
		return entry;
	}

	private String digest() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.bytes));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String text(Map<String, Object> metadata, String key) {
		return String.valueOf(metadata.getOrDefault(key, ""));
	}

}
