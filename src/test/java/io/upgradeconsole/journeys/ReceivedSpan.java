package io.upgradeconsole.journeys;

import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Status;

/**
 * A span as it was sent.
 *
 * @param traceId of its trace
 * @param id its own
 * @param parent of the span it is part of, empty for none
 * @param name what it is called
 * @param begin in nanoseconds since 1970
 * @param end in nanoseconds since 1970
 * @param failed whether its status is an error
 * @param tags its attributes
 * @param text all that it holds, for those who look for what it must not
 */
record ReceivedSpan(String traceId, String id, String parent, String name, long begin, long end, boolean failed,
		Map<String, String> tags, String text) {

	static ReceivedSpan of(Span span) {
		return new ReceivedSpan(hex(span.getTraceId()), hex(span.getSpanId()), hex(span.getParentSpanId()),
				span.getName(), span.getStartTimeUnixNano(), span.getEndTimeUnixNano(),
				span.getStatus().getCode() == Status.StatusCode.STATUS_CODE_ERROR,
				span.getAttributesList()
					.stream()
					.collect(Collectors.toMap(KeyValue::getKey, (attribute) -> text(attribute.getValue()))),
				span.toString());
	}

	String tag(String key) {
		return this.tags.getOrDefault(key, "");
	}

	private static String text(AnyValue value) {
		return value.hasIntValue() ? Long.toString(value.getIntValue()) : value.getStringValue();
	}

	private static String hex(ByteString bytes) {
		return HexFormat.of().formatHex(bytes.toByteArray());
	}

}
