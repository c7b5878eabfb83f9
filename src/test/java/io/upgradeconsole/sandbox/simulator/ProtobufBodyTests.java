package io.upgradeconsole.sandbox.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ProtobufBodyTests {

	@Test
	void readsASecret() {
		byte[] metadata = join(field(1, "sh.helm.release.v1.backend.v1"), field(3, "zymtrace"),
				field(11, join(field(1, "owner"), field(2, "helm"))));
		byte[] long300 = "x".repeat(300).getBytes(StandardCharsets.UTF_8);
		byte[] secret = join(field(1, metadata), field(2, join(field(1, "release"), field(2, long300))),
				field(3, "helm.sh/release.v1"));
		assertThat(ProtobufBody.decode(envelope("Secret", secret))).isEqualTo(Json.object(Map.of("apiVersion", "v1",
				"kind", "Secret", "type", "helm.sh/release.v1", "metadata", Map.of("name",
						"sh.helm.release.v1.backend.v1", "namespace", "zymtrace", "labels", Map.of("owner", "helm")),
				"data", Map.of("release", "eHh4".repeat(100)))));
	}

	@Test
	void readsDeleteOptions() {
		assertThat(ProtobufBody.decode(envelope("DeleteOptions", field(4, "Foreground"))))
			.isEqualTo(Json.object(Map.of("propagationPolicy", "Foreground")));
	}

	@Test
	void refusesOtherKinds() {
		assertThatExceptionOfType(ApiException.class)
			.isThrownBy(() -> ProtobufBody.decode(envelope("Pod", new byte[0])))
			.satisfies((refused) -> assertThat(refused.code()).isEqualTo(415));
	}

	private static byte[] envelope(String kind, byte[] object) {
		return join("k8s\0".getBytes(StandardCharsets.UTF_8), field(1, join(field(1, "v1"), field(2, kind))),
				field(2, object));
	}

	private static byte[] field(int number, String value) {
		return field(number, value.getBytes(StandardCharsets.UTF_8));
	}

	private static byte[] field(int number, byte[] value) {
		byte[] length = (value.length < 128) ? new byte[] { (byte) value.length }
				: new byte[] { (byte) (value.length & 0x7f | 0x80), (byte) (value.length >> 7) };
		return join(new byte[] { (byte) (number << 3 | 2) }, length, value);
	}

	private static byte[] join(byte[]... parts) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			out.writeBytes(part);
		}
		return out.toByteArray();
	}

}
