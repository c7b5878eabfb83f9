package io.upgradeconsole.release;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.upgradeconsole.cluster.ManifestObject;
import io.upgradeconsole.cluster.NamePrefix;
import io.upgradeconsole.cluster.ObjectKind;
import io.upgradeconsole.cluster.ReleaseRecord;
import io.upgradeconsole.cluster.ValuePath;

/**
 * What a revision's record says, without its secrets and its size.
 *
 * @param chart the chart's name
 * @param chartVersion the chart's version
 * @param appVersion the chart's appVersion
 * @param namePrefix what the chart puts before each object's name
 * @param databaseModes by database, such as {@code clickhouse} to {@code create}
 * @param services the recorded image of each service's Deployment, by service name
 * @param pins the tags that single services pin, by service name; they beat the common
 * tag
 * @param commonTag the tag the user set for all services, empty where none is set
 * @param kinds the kinds of the recorded objects
 */
public record ReleaseFacts(String chart, String chartVersion, String appVersion, String namePrefix,
		Map<String, String> databaseModes, Map<String, String> services, Map<String, String> pins, String commonTag,
		Set<ObjectKind> kinds) {

	/** The value that begins the name of each of the chart's objects. */
	public static final String NAME_PREFIX = NamePrefix.PATH;

	private static final List<String> DATABASES = List.of("clickhouse", "postgres", "storage");

	static ReleaseFacts of(ReleaseRecord record) {
		String prefix = record.namePrefix();
		Map<String, String> services = new LinkedHashMap<>();
		Set<ObjectKind> kinds = new LinkedHashSet<>();
		for (ManifestObject object : record.objects()) {
			kinds.add(object.type());
			if (object.kind().equals("Deployment") && !object.images().isEmpty()) {
				services.put(serviceName(object.name(), prefix), object.images().get(0));
			}
		}
		return new ReleaseFacts(record.chart(), record.chartVersion(), record.appVersion(), prefix,
				databaseModes(record), services, pins(record), text(record, "services.common.imageTag", ""), kinds);
	}

	/** Where each database of a revision lives, such as {@code create}. */
	public static Map<String, String> databaseModes(ReleaseRecord record) {
		Map<String, String> modes = new LinkedHashMap<>();
		// the chart's default where nobody sets one
		DATABASES.forEach((database) -> modes.put(database, text(record, database + ".mode", "create")));
		return modes;
	}

	static ReleaseFacts ofOtherChart(ReleaseRecord record) {
		return new ReleaseFacts(record.chart(), record.chartVersion(), record.appVersion(), "", Map.of(), Map.of(),
				Map.of(), "", Set.of());
	}

	/** The service's name without the release's prefix. */
	public static String serviceName(String objectName, String prefix) {
		return objectName.startsWith(prefix + "-") ? objectName.substring(prefix.length() + 1) : objectName;
	}

	/** The tag of an image, empty where it names none. */
	public static String tag(String image) {
		int digest = image.indexOf('@');
		String withoutDigest = (digest < 0) ? image : image.substring(0, digest);
		int colon = withoutDigest.lastIndexOf(':');
		return (colon > withoutDigest.lastIndexOf('/')) ? withoutDigest.substring(colon + 1) : "";
	}

	private static Map<String, String> pins(ReleaseRecord record) {
		Map<String, String> pins = new LinkedHashMap<>();
		if (ValuePath.find(record.config(), "services") instanceof Map<?, ?> services) {
			services.keySet().forEach((service) -> {
				Object tag = ValuePath.find(record.config(), "services." + service + ".image.tag");
				if (tag != null && !tag.toString().isEmpty()) {
					pins.put(service.toString(), tag.toString());
				}
			});
		}
		return pins;
	}

	private static String text(ReleaseRecord record, String path, String otherwise) {
		String value = record.value(path);
		return (value != null && !value.isEmpty()) ? value : otherwise;
	}

}
