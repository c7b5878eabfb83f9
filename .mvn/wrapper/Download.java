import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Fetches one file for {@code mvnw} on a machine that has neither curl nor wget, but a JDK.
 */
class Download {

	public static void main(String[] args) throws Exception {
		HttpClient client = HttpClient.newBuilder()
			.connectTimeout(Duration.ofSeconds(30))
			.followRedirects(HttpClient.Redirect.NORMAL)
			.proxy(ProxySelector.getDefault())
			.build();
		HttpResponse<Path> response = client.send(HttpRequest.newBuilder(URI.create(args[0])).build(),
				HttpResponse.BodyHandlers.ofFile(Path.of(args[1])));
		if (response.statusCode() != 200) {
			System.err.println("HTTP " + response.statusCode() + " from " + args[0]);
			System.exit(1);
		}
	}

}
