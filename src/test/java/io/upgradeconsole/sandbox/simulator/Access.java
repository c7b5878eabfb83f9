package io.upgradeconsole.sandbox.simulator;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * Lets service accounts do what the roles in the cluster give them, and writes down what
 * they did. Whoever sends no token of one may do everything.
 */
public final class Access {

	/**
	 * What goes before a service account's token in the address of the API: helm sends no
	 * token to a server without TLS.
	 */
	public static final String PATH = "/account/";

	private static final String ROLE_BINDINGS = "rolebindings";

	private final ObjectStore store;

	private final Map<String, Account> tokens = new ConcurrentHashMap<>();

	private final Map<Account, Set<Deed>> allowed = new ConcurrentHashMap<>();

	private final Map<Account, Set<Deed>> asked = new ConcurrentHashMap<>();

	private final Set<Deed> denied = new ConcurrentSkipListSet<>();

	Access(ObjectStore store) {
		this.store = store;
	}

	/**
	 * What was done or asked for.
	 *
	 * @param namespace empty for what belongs to none, and for all
	 * @param group the API group, empty for the core
	 * @param resource in the plural, with its subresource, such as {@code pods/log}
	 * @param verb such as {@code create}
	 */
	public record Deed(String namespace, String group, String resource, String verb) implements Comparable<Deed> {

		@Override
		public int compareTo(Deed other) {
			return toString().compareTo(other.toString());
		}

		@Override
		public String toString() {
			return this.verb + " " + this.resource + (this.group.isEmpty() ? "" : "." + this.group)
					+ (this.namespace.isEmpty() ? "" : " in " + this.namespace);
		}

	}

	private record Account(String namespace, String name) {

	}

	/**
	 * A token of a service account, as a pod of it would be given.
	 * @param namespace where the account is
	 * @param name how it is called
	 */
	public String token(String namespace, String name) {
		if (this.store.find(ResourceType.of("serviceaccounts"), namespace, name).isEmpty()) {
			throw new IllegalArgumentException("No service account " + name + " is in " + namespace);
		}
		String token = UUID.randomUUID().toString();
		this.tokens.put(token, new Account(namespace, name));
		return token;
	}

	/**
	 * What a service account did.
	 * @param namespace where the account is
	 * @param name how it is called
	 */
	public Set<Deed> allowed(String namespace, String name) {
		return Set.copyOf(this.allowed.getOrDefault(new Account(namespace, name), Set.of()));
	}

	/**
	 * All that a service account might do, by the roles that the cluster has now.
	 * @param namespace where the account is
	 * @param name how it is called
	 */
	public Set<Deed> granted(String namespace, String name) {
		Set<Deed> granted = new TreeSet<>();
		rules(new Account(namespace, name)).forEach((held) -> texts(held.rule, "apiGroups")
			.forEach((group) -> texts(held.rule, "resources").forEach((resource) -> texts(held.rule, "verbs")
				.forEach((verb) -> granted.add(new Deed(held.namespace, group, resource, verb))))));
		return granted;
	}

	/**
	 * What somebody has asked whether a service account may do it.
	 * @param namespace where the account is
	 * @param name how it is called
	 */
	public Set<Deed> asked(String namespace, String name) {
		return Set.copyOf(this.asked.getOrDefault(new Account(namespace, name), Set.of()));
	}

	/** What service accounts tried and might not do. */
	public Set<Deed> denied() {
		return Set.copyOf(this.denied);
	}

	void check(ApiRequest request, ApiPath path) {
		Account account = account(request);
		if (account == null) {
			return;
		}
		check(account, path, verb(request, path.name()));
		// whoever applies what is not there makes it, and has to be allowed both
		if (request.contentType().equals(PatchApi.APPLY)
				&& this.store.find(path.type(), path.namespace(), path.name()).isEmpty()) {
			check(account, path, "create");
		}
	}

	/** The same for what is no object, such as a question about another account. */
	void check(ApiRequest request, ResourceType type, String namespace, String verb) {
		Account account = account(request);
		if (account != null) {
			check(account, type, "", new Deed(namespace, type.group(), type.plural(), verb));
		}
	}

	private void check(Account account, ApiPath path, String verb) {
		ResourceType type = path.type();
		boolean isNamespace = type.equals(ResourceType.NAMESPACES);
		String resource = type.plural() + (path.subresource().isEmpty() ? "" : "/" + path.subresource());
		check(account, type, path.name(),
				new Deed(isNamespace ? path.name() : path.namespace(), type.group(), resource, verb));
	}

	private void check(Account account, ResourceType type, String name, Deed deed) {
		if (!may(account, deed, name)) {
			this.denied.add(deed);
			throw ApiException.forbidden(type, name,
					"User \"system:serviceaccount:%s:%s\" cannot %s".formatted(account.namespace, account.name, deed));
		}
		this.allowed.computeIfAbsent(account, (any) -> new ConcurrentSkipListSet<>()).add(deed);
	}

	/**
	 * Answers whether who asks may do this; those without a token may do anything.
	 * @param name of the object, empty for any
	 */
	boolean may(ApiRequest request, Deed deed, String name) {
		Account account = account(request);
		return account == null || answer(account, deed, name);
	}

	/**
	 * Answers whether a user may do this. Only service accounts that exist are held to
	 * their roles, as pods are.
	 * @param user such as {@code system:serviceaccount:NAMESPACE:NAME}
	 * @param name of the object, empty for any
	 */
	boolean may(String user, Deed deed, String name) {
		String[] parts = user.split(":");
		if (parts.length != 4 || !user.startsWith("system:serviceaccount:")) {
			throw new IllegalArgumentException("No service account is called " + user);
		}
		Account account = new Account(parts[2], parts[3]);
		return this.store.find(ResourceType.of("serviceaccounts"), account.namespace, account.name).isEmpty()
				|| answer(account, deed, name);
	}

	private boolean answer(Account account, Deed deed, String name) {
		this.asked.computeIfAbsent(account, (any) -> new ConcurrentSkipListSet<>()).add(deed);
		return may(account, deed, name);
	}

	private Account account(ApiRequest request) {
		String token = request.token();
		if (token.isEmpty()) {
			return null;
		}
		Account account = this.tokens.get(token);
		if (account == null) {
			throw new ApiException(401, "Unauthorized", "Unauthorized", Map.of());
		}
		return account;
	}

	private boolean may(Account account, Deed deed, String name) {
		return rules(account).anyMatch((rule) -> (rule.namespace.isEmpty() || rule.namespace.equals(deed.namespace))
				&& texts(rule.rule, "apiGroups").contains(deed.group)
				&& texts(rule.rule, "resources").contains(deed.resource)
				&& texts(rule.rule, "verbs").contains(deed.verb)
				&& (!rule.rule.has("resourceNames") || texts(rule.rule, "resourceNames").contains(name)));
	}

	private static String verb(ApiRequest request, String name) {
		return switch (request.method()) {
			case "POST" -> "create";
			case "PUT" -> "update";
			case "PATCH" -> "patch";
			case "DELETE" -> name.isEmpty() ? "deletecollection" : "delete";
			default -> request.flag("watch") ? "watch" : name.isEmpty() ? "list" : "get";
		};
	}

	/** A rule, and where it holds; everywhere if empty. */
	private record Held(String namespace, JsonNode rule) {

	}

	private Stream<Held> rules(Account account) {
		return Stream.concat(bound(ROLE_BINDINGS, account), bound("clusterrolebindings", account));
	}

	private Stream<Held> bound(String bindings, Account account) {
		return this.store.list(ResourceType.of(bindings), "", Selector.EVERYTHING)
			.stream()
			.filter((binding) -> Json.stream(binding.json().path("subjects"))
				.anyMatch((subject) -> subject.path("kind").asString("").equals("ServiceAccount")
						&& subject.path("name").asString("").equals(account.name)
						&& subject.path("namespace").asString("").equals(account.namespace)))
			.flatMap((binding) -> rules(binding).map((rule) -> new Held(binding.namespace(), rule)));
	}

	private Stream<JsonNode> rules(KubeObject binding) {
		JsonNode reference = binding.json().path("roleRef");
		boolean wide = reference.path("kind").asString("").equals("ClusterRole");
		return this.store
			.find(ResourceType.of(wide ? "clusterroles" : "roles"), wide ? "" : binding.namespace(),
					reference.path("name").asString(""))
			.stream()
			.flatMap((role) -> Json.stream(role.json().path("rules")));
	}

	private static List<String> texts(JsonNode rule, String field) {
		return Json.stream(rule.path(field)).map((node) -> node.asString("")).toList();
	}

}
