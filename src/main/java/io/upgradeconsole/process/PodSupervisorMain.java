package io.upgradeconsole.process;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * The supervisor in a pod. Its commands come by a Secret, and it runs those alone that
 * stand in its arguments; what it says and the log, which is masked, are the pod's log.
 * Arguments: its directory, the Secret's address, the directory of the service account's
 * credentials, how many seconds to wait for a command, and the planned commands.
 */
final class PodSupervisorMain {

	/** Stands for the supervisor's directory in the variables of a command. */
	static final String HERE = "@operation@";

	/** In that directory: how helm reaches the cluster. */
	static final String KUBECONFIG = "kubeconfig";

	/** The variable that holds the pod's name. */
	static final String POD_NAME = "POD_NAME";

	/** In the address of the Secret, behind that of the API. */
	static final String NAMESPACES = "/api/v1/namespaces/";

	private static final Duration EVERY = Duration.ofMillis(250);

	private static final int PLANNED = 4;

	private PodSupervisorMain() {
	}

	public static void main(String[] args) throws Exception {
		Path directory = PrivateDirectories.create(Path.of(args[0]));
		Path account = Path.of(args[2]);
		OperationFiles files = new OperationFiles(directory);
		if (!files.steps().isEmpty()) {
			// a node may start a container again, whatever the pod says about that
			SupervisorMain.reply(System.out, SupervisorMain.LOST + "it was started again");
			return;
		}
		PlannedCommands planned = PlannedCommands.parse(List.of(args).subList(PLANNED, args.length));
		try (LogWriter log = LogWriter.open(files, Channels.newChannel(System.out))) {
			files.reserve().hold();
			SupervisorMain supervisor = new SupervisorMain(files, log, planned::allow, System.out);
			writeKubeconfig(directory, args[1], account);
			ControlSecret secret = new ControlSecret(client(account.resolve("ca.crt")), URI.create(args[1]),
					account.resolve("token"), Objects.toString(System.getenv(POD_NAME), ""), EVERY,
					Duration.ofSeconds(Long.parseLong(args[3])), supervisor::isBusy);
			supervisor.obey(() -> here(secret.next(), directory));
			files.reserve().release();
		}
		catch (IOException ex) {
			SupervisorMain.reply(System.out, SupervisorMain.NOT_RECORDED + SupervisorMain.reason(ex));
		}
	}

	/** Helm then needs no more than this to be who the pod is. */
	private static void writeKubeconfig(Path directory, String secret, Path account) throws IOException {
		Path authority = account.resolve("ca.crt");
		String server = "server: \"" + secret.substring(0, secret.indexOf(NAMESPACES)) + "\"";
		Path kubeconfig = directory.resolve(KUBECONFIG);
		Files.deleteIfExists(kubeconfig);
		PrivateDirectories.write(kubeconfig,
				"""
						apiVersion: v1
						kind: Config
						current-context: pod
						clusters: [{name: pod, cluster: {%s}}]
						users: [{name: pod, user: {tokenFile: "%s"}}]
						contexts: [{name: pod, context: {cluster: pod, user: pod}}]
						""".formatted(
						Files.exists(authority) ? server + ", certificate-authority: \"" + authority + "\"" : server,
						account.resolve("token"))
					.getBytes(StandardCharsets.UTF_8));
	}

	/** The console does not know where the pod has its room. */
	private static Command here(Command command, Path directory) {
		if (!(command instanceof Command.Run run)) {
			return command;
		}
		Map<String, String> environment = new LinkedHashMap<>(run.invocation().environment());
		environment.replaceAll((name, value) -> value.replace(HERE, directory.toString()));
		return new Command.Run(run.step(),
				new Invocation(run.invocation().argv(), environment, run.invocation().files()));
	}

	/** Trusts the cluster's own authority alone. */
	private static HttpClient client(Path authority) throws IOException, GeneralSecurityException {
		HttpClient.Builder client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5));
		if (Files.exists(authority)) {
			KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
			trusted.load(null, null);
			try (InputStream in = Files.newInputStream(authority)) {
				int number = 0;
				for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
					trusted.setCertificateEntry("authority-" + number++, each);
				}
			}
			TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
			trust.init(trusted);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(null, trust.getTrustManagers(), null);
			client.sslContext(context);
		}
		return client.build();
	}

}
