package io.upgradeconsole.sandbox.simulator;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

import com.sun.net.httpserver.HttpServer;

/**
 * Servers of the sandbox, for this machine alone.
 */
public final class Loopback {

	static {
		// Without it each small answer waits for the client's delayed acknowledgement.
		// Read once, when the JVM makes
		// its first server: tests that make others say it on their JVM's command line.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	private Loopback() {
	}

	/**
	 * A server that is not started yet.
	 * @param port the port, or 0 for any
	 * @param backlog how many may wait to be let in, or 0 for as many as is usual
	 */
	public static HttpServer server(int port, int backlog) throws IOException {
		return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), backlog);
	}

}
