package io.upgradeconsole.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What is no name in place of names: in path variables, in names of uploads and of
 * downloads, and in request lines that no client library would send.
 */
final class PathAttacks {

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}|\\*\\*?$");

	/** As they stand in a request line. */
	private static final List<String> SEGMENTS = List.of("..", "%2e%2e", "..%2f..%2f..%2fetc%2fpasswd",
			"..%5c..%5cetc%5cpasswd", "....//....//etc/passwd", "%252e%252e%252f", "..;/..;/", ";h0stile=1",
			"a%00.yaml", "%0d%0aX-H0stile:%201", "%e2%80%ae%e2%80%8b", "%ff%fe", "%3Ch0stile-x%20onclick=h0stile()%3E",
			"%22%20onmouseover=%22h0stile()", "$%7B7777*7777%7D", "--kubeconfig=h0stile", "a".repeat(3000), "26", "-1",
			"9223372036854775808", "1-1-1-1-1", "00000000-0000-0000-0000-000000000000", "null", "%20", "~root",
			"%24(touch%20target%2fh0stile-ran)", "file:%2f%2f%2fetc%2fpasswd", "%C0%AE%C0%AE", "con.yaml");

	private final HostileConsole console;

	private final Cases cases;

	PathAttacks(HostileConsole console, Cases cases) {
		this.console = console;
		this.cases = cases;
	}

	/** Each in each variable of each route, as it is, past every client's courtesy. */
	void variables() {
		Intruder admin = this.console.signedIn("admin");
		List<Runnable> attacks = new ArrayList<>();
		for (Target target : this.console.targets()) {
			String pattern = target.route().path();
			for (int at = 0; VARIABLE.matcher(pattern).results().count() > at; at++) {
				int variable = at;
				for (String segment : SEGMENTS) {
					attacks.add(() -> {
						String path = replaced(pattern, variable, segment);
						String answer = line(target.route().method() + " " + path + " HTTP/1.1",
								"Cookie: JSESSIONID=" + admin.session(), "Authorization: " + admin.basic(),
								"Accept: */*", "Content-Type: " + target.takes(), "X-CSRF-TOKEN: " + admin.csrf());
						this.cases.check(target.route().method() + " " + path, harmIn(answer));
					});
				}
			}
		}
		this.cases.together(attacks);
	}

	private String replaced(String pattern, int variable, String segment) {
		List<String> parts = new ArrayList<>(List.of(pattern.split("/", -1)));
		int seen = -1;
		for (int i = 0; i < parts.size(); i++) {
			if (VARIABLE.matcher(parts.get(i)).find() && ++seen == variable) {
				parts.set(i, segment);
			}
		}
		return this.console.samples().path(String.join("/", parts));
	}

	/** Request lines and headers that are wrong in themselves. */
	void lines() {
		for (String request : List.of("GET /../../etc/passwd HTTP/1.1", "GET /assets/../../application.yaml HTTP/1.1",
				"GET /assets/..%2f..%2fapplication.yaml HTTP/1.1", "GET /assets/%2e%2e/application.yaml HTTP/1.1",
				"GET /assets/..;/application.yaml HTTP/1.1", "GET /assets/..\\application.yaml HTTP/1.1",
				"GET /webjars/../../META-INF/MANIFEST.MF HTTP/1.1", "GET //evil.h0stile/ HTTP/1.1",
				"GET /\\evil.h0stile HTTP/1.1", "GET http://evil.h0stile/ HTTP/1.1", "GET /%00 HTTP/1.1",
				"GET /<h0stile-x> HTTP/1.1", "GET /a b HTTP/1.1", "GET / HTTP/9.9", "G\u00cbT / HTTP/1.1", "GET",
				"TRACE /api/v1/me HTTP/1.1", "TRACK / HTTP/1.1", "CONNECT evil.h0stile:443 HTTP/1.1",
				"DEBUG / HTTP/1.1", "PROPFIND / HTTP/1.1", "get / HTTP/1.1", "GET /;jsessionid=ABCDEF HTTP/1.1",
				"GET /sign-in;jsessionid=ABCDEF HTTP/1.1", "GET /api/v1/me/..;/..;/..;/audit HTTP/1.1",
				"GET /api//v1/audit HTTP/1.1", "GET /api/v1/audit/ HTTP/1.1", "GET /API/v1/audit HTTP/1.1",
				"GET /api/v1/%61udit HTTP/1.1", "GET /assets/..%00/audit HTTP/1.1",
				"GET /favicon.ico/../audit HTTP/1.1", "GET /actuator/env HTTP/1.1", "GET /h2-console HTTP/1.1",
				"GET /META-INF/sbom/application.cdx.json HTTP/1.1", "GET /error?trace=true&message=true HTTP/1.1",
				"GET /?" + "a".repeat(9000) + " HTTP/1.1")) {
			String answer = line(request);
			this.cases.check(request.substring(0, Math.min(60, request.length())), harmIn(answer));
			this.cases.check(request + ", nobody", !answer.startsWith("HTTP/1.1 200") || answer.contains("/sign-in"),
					answer);
		}
		List<Runnable> attacks = new ArrayList<>();
		for (String header : List.of("X-Long: " + "a".repeat(20_000), "Cookie: " + "a=b;".repeat(3000),
				"X-Nul: a\u0000b", "X-Folded: a\r\n b", "No colon", ": no name", "Content-Length: -1",
				"Content-Length: 99999999999999999999", "Transfer-Encoding: h0stile",
				"Transfer-Encoding: chunked\r\nContent-Length: 3", "Range: bytes=0-,1-,2-",
				"Range: bytes=9999999999999999999-1", "If-Modified-Since: h0stile",
				"If-None-Match: " + "\"a\",".repeat(500), "Accept: ///", "Accept: h0stile",
				"Accept-Language: " + "a-".repeat(500), "Accept-Charset: h0stile", "Expect: h0stile",
				"Upgrade: h2c\r\nConnection: Upgrade", "Authorization: Basic !!!",
				"Authorization: Basic " + "A".repeat(4000), "Authorization: Bearer \u0001", "Authorization: Bearer",
				"Authorization: Negotiate h0stile", "Cookie: JSESSIONID=../../../etc/passwd",
				"Cookie: JSESSIONID=" + "a".repeat(4000), "X-HTTP-Method-Override: DELETE",
				"X-Forwarded-For: h0stile\"<x>", "X-Original-URL: /audit", "X-Rewrite-URL: /audit",
				"Content-Type: h0stile", "Content-Type: multipart/form-data",
				"Content-Type: application/json; charset=h0stile", "HX-Request: true", "Last-Event-ID: h0stile",
				"Origin: null", "Origin: http://evil.h0stile", "Sec-Fetch-Site: h0stile")) {
			for (String path : List.of("/sign-in", "/", "/api/v1/me", "/assets/css/base.css", "/nothing-here")) {
				attacks.add(() -> this.cases.check(header.substring(0, Math.min(60, header.length())) + " " + path,
						harmIn(line("GET " + path + " HTTP/1.1", header))));
			}
		}
		this.cases.together(attacks);
	}

	void names() {
		Intruder admin = this.console.signedIn("admin");
		String files = "/api/v1/releases/local/zymtrace/backend/values-files";
		for (String name : List.of("../../x.yaml", "..\\\\x.yaml", "/etc/cron.d/x.yaml", "C:\\\\x.yaml", ".x.yaml",
				"x.yaml/", "x\u0000.yaml", "%2e%2e%2fx.yaml", "x.yaml\\\"; filename*=UTF-8''h0stile.html", "x.html",
				"<h0stile-x>.yaml", "-f.yaml", "--post-renderer=x.yaml", "x.yaml%0d%0aX-H0stile: 1", "con.yaml ",
				"$(touch x).yaml", "\u202elmay.x.yaml", "a".repeat(300) + ".yaml", "", " ", ".", "..", "x.yaml.exe")) {
			String body = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
					+ "\"\r\n\r\nreplicas: 1\r\n--b--\r\n";
			HttpResponse<String> answer = admin.send(admin.request(files)
				.header("Content-Type", "multipart/form-data; boundary=b")
				.POST(BodyPublishers.ofString(body)));
			this.cases.check("upload as " + name, Harm.in(answer));
			this.cases.check("upload as " + name + " is refused",
					answer.statusCode() != 201
							|| answer.body().matches(".*\"name\":\"[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.ya?ml\".*"),
					answer.body());
		}
		for (Target target : this.console.targets()) {
			HttpResponse<String> answer = target.posts() ? admin.get("/account") : target.send(admin, target.fields());
			String disposition = answer.headers().firstValue("Content-Disposition").orElse("");
			this.cases.check("download of " + target,
					disposition.isEmpty() || disposition
						.matches("(attachment|form-data); ?filename=\"[A-Za-z0-9._-]+\"(; filename\\*=\\S+)?"),
					disposition);
		}
	}

	/** What the console answers to a line and headers, sent as they are. */
	private String line(String request, String... headers) {
		StringBuilder text = new StringBuilder(request).append("\r\nHost: localhost:")
			.append(this.console.port())
			.append("\r\nConnection: close\r\n");
		for (String header : headers) {
			text.append(header).append("\r\n");
		}
		if (request.startsWith("POST")) {
			text.append("Content-Length: 0\r\n");
		}
		try (Socket socket = new Socket("localhost", this.console.port())) {
			socket.setSoTimeout(3000);
			socket.getOutputStream().write(text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (SocketTimeoutException ex) {
			// waits for a body that was promised
			return "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(request, ex);
		}
	}

	private static String harmIn(String answer) {
		String[] parts = answer.split("\r\n\r\n", 2);
		if (!answer.matches("(?s)HTTP/1\\.1 [1-5]\\d\\d.*")) {
			return answer.isEmpty() ? null : "no HTTP: " + answer;
		}
		// no such version, and no proxy, are what 505 and 501 are for
		if (answer.matches("(?s)HTTP/1\\.1 50[024].*")) {
			return answer;
		}
		if (parts[0].contains("\r\nX-H0stile") || answer.contains("root:x:0")) {
			return answer;
		}
		if (answer.contains("Apache Tomcat") || answer.contains("Exception")) {
			return "tells how it is made: " + answer;
		}
		if (parts.length > 1 && Harm.ofContainer(parts[1].strip())) {
			return parts[1].contains(Payload.MARK) ? "repeats what was sent: " + answer : null;
		}
		return parts[0].toLowerCase().contains("content-type: text/html") && parts.length > 1 ? Harm.markup(parts[1])
				: null;
	}

}
