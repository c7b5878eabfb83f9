package io.upgradeconsole.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The way to a console on this machine, which can be cut and mended as networks are.
 */
final class BreakableLink implements AutoCloseable {

	private final int console;

	private final int port;

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private ServerSocket entrance;

	BreakableLink(int console) {
		this.console = console;
		this.entrance = entrance(0);
		this.port = this.entrance.getLocalPort();
	}

	String address() {
		return "http://localhost:" + this.port;
	}

	/** Ends what is open, and lets nobody in. */
	void cut() {
		close(this.entrance);
		this.open.forEach(BreakableLink::close);
	}

	void mend() {
		this.entrance = entrance(this.port);
	}

	@Override
	public void close() {
		cut();
	}

	private ServerSocket entrance(int at) {
		try {
			ServerSocket listening = new ServerSocket(at, 50, InetAddress.getLoopbackAddress());
			start(() -> {
				while (true) {
					Socket visitor = listening.accept();
					Socket server = new Socket(InetAddress.getLoopbackAddress(), this.console);
					forward(visitor, server);
					forward(server, visitor);
				}
			});
			return listening;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void forward(Socket from, Socket to) {
		this.open.add(from);
		start(() -> {
			try (from; to) {
				from.getInputStream().transferTo(to.getOutputStream());
			}
			finally {
				this.open.remove(from);
			}
		});
	}

	private static void start(Forwarding work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// it was cut
			}
		}, "link");
		thread.setDaemon(true);
		thread.start();
	}

	private static void close(AutoCloseable end) {
		try {
			end.close();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private interface Forwarding {

		void run() throws IOException;

	}

}
