package io.upgradeconsole.sandbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

import static org.assertj.core.api.Assertions.assertThat;

class ChartRepositoryTests {

	private final ChartRepository repository = ChartRepository.start(0, DemoCharts.all());

	@AfterEach
	void stop() {
		this.repository.close();
	}

	@Test
	void listsEveryVersionWithItsAppVersion() throws Exception {
		Map<String, Map<String, List<Map<String, Object>>>> index = new Yaml().load(text(get("/index.yaml")));
		assertThat(index.get("entries").get("backend"))
			.extracting((entry) -> entry.get("version") + " " + entry.get("appVersion"))
			.contains("25.5.9 25.5.9", "25.12.7 25.12.6", "26.8.4 26.8.4")
			.hasSizeGreaterThanOrEqualTo(5);
	}

	@Test
	void servesArchivesThatSayWhatTheyAre() throws Exception {
		ChartArchive chart = ChartArchive.read(get("/charts/backend-25.12.7.tgz").body());
		assertThat(chart).extracting(ChartArchive::version, ChartArchive::appVersion)
			.containsExactly("25.12.7", "25.12.6");
	}

	@Test
	void mergesEachVersionsValuesOverTheCommonOnes() throws IOException {
		assertThat(values("25.5.9")).doesNotContain("gateway:").contains("type: ClusterIP");
		assertThat(values("26.8.4")).contains("gateway:").doesNotContain("metricReporter");
	}

	@Test
	void servesOtherBytesUnderAnUnchangedIndexWhenSwapped() throws Exception {
		String index = text(get("/index.yaml"));
		this.repository.swapArchive("26.8.4", this.repository.archive("26.5.0"));
		assertThat(get("/charts/backend-26.8.4.tgz").body()).isEqualTo(this.repository.archive("26.5.0"));
		assertThat(text(get("/index.yaml"))).isEqualTo(index);
	}

	@Test
	void failsWhenItIsUnavailable() throws Exception {
		this.repository.available(false);
		assertThat(get("/index.yaml").statusCode()).isEqualTo(503);
	}

	private String values(String version) throws IOException {
		return new String(
				TarGz.find(new ByteArrayInputStream(this.repository.archive(version)), "backend/values.yaml"::equals)
					.orElseThrow(),
				StandardCharsets.UTF_8);
	}

	private HttpResponse<byte[]> get(String path) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.repository.uri() + path)).build(),
					HttpResponse.BodyHandlers.ofByteArray());
	}

	private static String text(HttpResponse<byte[]> response) {
		return new String(response.body(), StandardCharsets.UTF_8);
	}

}
