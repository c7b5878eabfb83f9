package io.upgradeconsole.values.git;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.ReceivePack;
import org.eclipse.jgit.transport.RefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/**
 * A repository over HTTP, for whoever knows the password.
 */
final class SmartHttp implements AutoCloseable {

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	private final Repository repository;

	private final String authorization;

	private SmartHttp(HttpServer server, Repository repository, String authorization) {
		this.server = server;
		this.repository = repository;
		this.authorization = authorization;
	}

	static SmartHttp of(BareRepository bare, String username, String password) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		SmartHttp http = new SmartHttp(server, bare.repository(),
				"Basic " + Base64.getEncoder().encodeToString((username + ":" + password).getBytes()));
		server.createContext("/moved.git", (exchange) -> {
			exchange.getResponseHeaders().add("Location", http.url() + "/info/refs?service=git-upload-pack");
			exchange.sendResponseHeaders(301, -1);
			exchange.close();
		});
		server.createContext("/ops.git", http::answer);
		server.setExecutor(http.threads);
		server.start();
		return http;
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/ops.git";
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			if (!this.authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
				exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"ops\"");
				exchange.sendResponseHeaders(401, -1);
				return;
			}
			String path = exchange.getRequestURI().getPath();
			String service = path.endsWith("/info/refs") ? exchange.getRequestURI().getQuery().replace("service=", "")
					: path.substring(path.lastIndexOf('/') + 1);
			boolean advertise = path.endsWith("/info/refs");
			exchange.getResponseHeaders()
				.add("Content-Type", "application/x-" + service + (advertise ? "-advertisement" : "-result"));
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			InputStream in = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
					? new GZIPInputStream(exchange.getRequestBody()) : exchange.getRequestBody();
			if (advertise) {
				advertise(service, out);
			}
			else if (service.equals("git-upload-pack")) {
				UploadPack pack = new UploadPack(this.repository);
				pack.setBiDirectionalPipe(false);
				pack.upload(in, out, null);
			}
			else {
				ReceivePack pack = new ReceivePack(this.repository);
				pack.setBiDirectionalPipe(false);
				pack.receive(in, out, null);
			}
		}
	}

	private void advertise(String service, OutputStream out) throws IOException {
		PacketLineOut lines = new PacketLineOut(out);
		lines.writeString("# service=" + service + "\n");
		lines.end();
		RefAdvertiser.PacketLineOutRefAdvertiser refs = new RefAdvertiser.PacketLineOutRefAdvertiser(lines);
		if (service.equals("git-upload-pack")) {
			UploadPack pack = new UploadPack(this.repository);
			pack.setBiDirectionalPipe(false);
			pack.sendAdvertisedRefs(refs);
		}
		else {
			ReceivePack pack = new ReceivePack(this.repository);
			pack.setBiDirectionalPipe(false);
			pack.sendAdvertisedRefs(refs);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

}
