package io.upgradeconsole.sandbox.simulator;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The length-delimited fields of a protobuf message; numbers are skipped, nobody here
 * needs them.
 */
final class Protobuf {

	private final List<Field> fields = new ArrayList<>();

	private final byte[] bytes;

	private int position;

	private Protobuf(byte[] bytes) {
		this.bytes = bytes;
		while (this.position < bytes.length) {
			long tag = varint();
			switch ((int) (tag & 7)) {
				case 0 -> varint();
				case 1 -> this.position += 8;
				case 2 -> this.fields.add(new Field((int) (tag >> 3), take((int) varint())));
				case 5 -> this.position += 4;
				default -> throw new IllegalArgumentException("Unknown wire type in tag " + tag);
			}
		}
	}

	static Protobuf parse(byte[] bytes) {
		return new Protobuf(bytes);
	}

	Protobuf message(int number) {
		return parse(bytes(number));
	}

	String string(int number) {
		return new String(bytes(number), StandardCharsets.UTF_8);
	}

	<T> Map<String, T> map(int number, Function<byte[], T> value) {
		return this.fields.stream()
			.filter((field) -> field.number == number)
			.map((field) -> parse(field.value))
			.collect(Collectors.toMap((entry) -> entry.string(1), (entry) -> value.apply(entry.bytes(2))));
	}

	private byte[] bytes(int number) {
		return this.fields.stream()
			.filter((field) -> field.number == number)
			.map(Field::value)
			.findFirst()
			.orElse(new byte[0]);
	}

	private byte[] take(int length) {
		byte[] taken = new byte[length];
		System.arraycopy(this.bytes, this.position, taken, 0, length);
		this.position += length;
		return taken;
	}

	private long varint() {
		long result = 0;
		int shift = 0;
		while (true) {
			byte next = this.bytes[this.position++];
			result |= (next & 0x7fL) << shift;
			if (next >= 0) {
				return result;
			}
			shift += 7;
		}
	}

	private record Field(int number, byte[] value) {

	}

}
