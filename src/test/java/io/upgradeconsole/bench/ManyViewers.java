package io.upgradeconsole.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.upgradeconsole.operation.QuietConsole;

/**
 * Viewers of one operation over connections of their own, all read by one thread, so that
 * they take little from the machine on which the console is measured.
 */
final class ManyViewers implements Runnable {

	private final List<Watching> viewers = new ArrayList<>();

	private final Selector selector;

	private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024);

	private final byte[] bytes = new byte[256 * 1024];

	private ManyViewers(Selector selector) {
		this.selector = selector;
	}

	/** Connects them, and waits until each has an answer. */
	static ManyViewers of(QuietConsole console, UUID operation, int count) throws IOException {
		ManyViewers many = new ManyViewers(Selector.open());
		// of HTTP 1.0, whose answers come in one piece
		byte[] request = ("GET /api/v1/operations/" + operation + "/stream HTTP/1.0\r\nAuthorization: "
				+ QuietConsole.BASIC + "\r\nAccept: text/event-stream\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < count; i++) {
			SocketChannel channel = SocketChannel.open(new InetSocketAddress("localhost", console.port()));
			channel.write(ByteBuffer.wrap(request));
			channel.configureBlocking(false);
			Watching viewer = new Watching();
			channel.register(many.selector, SelectionKey.OP_READ, viewer);
			many.viewers.add(viewer);
		}
		while (many.viewers.stream().anyMatch((viewer) -> viewer.bytes() == 0)) {
			many.readOnce();
		}
		return many;
	}

	/** Reads until the console has ended every stream. */
	@Override
	public void run() {
		try (this.selector) {
			while (!this.selector.keys().isEmpty()) {
				readOnce();
			}
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	List<Watching> viewers() {
		return this.viewers;
	}

	private void readOnce() throws IOException {
		this.selector.select(1000);
		for (SelectionKey key : this.selector.selectedKeys()) {
			int read = ((SocketChannel) key.channel()).read(this.buffer.clear());
			if (read < 0) {
				key.channel().close();
			}
			else {
				this.buffer.flip().get(this.bytes, 0, read);
				((Watching) key.attachment()).take(this.bytes, read);
			}
		}
		this.selector.selectedKeys().clear();
		// a closed channel's key stays until then
		this.selector.selectNow();
	}

}
