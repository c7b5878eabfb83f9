package io.upgradeconsole.values.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.upgradeconsole.target.ReleaseRef;
import io.upgradeconsole.target.SettingException;
import io.upgradeconsole.values.GitSettings;
import io.upgradeconsole.values.ValuesFile;
import io.upgradeconsole.values.ValuesVersion;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.FooterLine;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

class GitRemoteTests {

	private static final String PATH = "prod/local/zymtrace/backend/acme.yaml";

	@TempDir
	Path directory;

	private BareRepository bare;

	private GitRemote remote;

	@BeforeEach
	void create() {
		this.bare = BareRepository.create(this.directory.resolve("ops.git"));
		this.remote = new GitRemote(settings(this.bare.url()));
	}

	@AfterEach
	void close() {
		this.bare.close();
	}

	@Test
	void anEmptyRepositoryGetsItsFirstCommit() {
		GitRemote.Outgoing file = file("a: 1\n", null);
		GitRemote.Pushed pushed = this.remote.push(List.of(file)).get(file.id());
		assertThat(this.bare.text(PATH)).isEqualTo("a: 1\n");
		RevCommit commit = this.bare.log().get(0);
		assertThat(pushed).isEqualTo(new GitRemote.Pushed(commit.name(), null));
		assertThat(commit.getParentCount()).isZero();
		assertThat(commit.getAuthorIdent().getName()).isEqualTo("Upgrade console");
		assertThat(commit.getAuthorIdent().getWhenAsInstant()).isEqualTo(file.at());
		assertThat(commit.getFullMessage()).isEqualTo(file.message());
	}

	@ParameterizedTest
	@ValueSource(booleans = { false, true })
	void filesOfOthersStayWhetherOrNotTheServerCanLeaveThemOut(boolean filter) throws IOException {
		this.bare.repository().getConfig().setBoolean("uploadpack", null, "allowfilter", filter);
		this.bare.repository().getConfig().save();
		this.bare.commit("README.md", "theirs");
		this.bare.commit("big.bin", "x".repeat(3_000_000));
		// more than are fetched
		for (int commit = 3; commit <= 80; commit++) {
			this.bare.commit("README.md", "theirs " + commit);
		}
		push(file("a: 1\n", null));
		push(file("a: 2\n", "a: 1\n"));
		assertThat(this.bare.log()).hasSize(82);
		assertThat(this.bare.text("README.md")).isEqualTo("theirs 80");
		assertThat(this.bare.text("big.bin")).hasSize(3_000_000);
		assertThat(this.bare.text(PATH)).isEqualTo("a: 2\n");
	}

	@Test
	void severalFilesAreACommitEachInTheirOrder() {
		GitRemote.Outgoing first = file("a: 1\n", null);
		GitRemote.Outgoing second = file("a: 2\n", "a: 1\n");
		Map<UUID, GitRemote.Pushed> pushed = this.remote.push(List.of(first, second));
		assertThat(this.bare.log()).extracting(RevCommit::name)
			.containsExactly(pushed.get(second.id()).commit(), pushed.get(first.id()).commit());
		assertThat(pushed.values()).extracting(GitRemote.Pushed::changedIn).containsOnlyNulls();
		assertThat(this.bare.text(this.bare.log().get(1), PATH)).isEqualTo("a: 1\n");
	}

	@Test
	void whatWasPushedAndNotWrittenDownIsFoundAndNotPushedAgain() {
		GitRemote.Outgoing file = file("a: 1\n", null);
		GitRemote.Pushed pushed = push(file);
		this.bare.commit(PATH, "a: theirs\n");
		assertThat(push(file)).isEqualTo(pushed);
		assertThat(this.bare.text(PATH)).isEqualTo("a: theirs\n");
		ObjectId head = this.bare.log().get(0);
		assertThat(push(file("a: theirs\n", null)).commit()).isEqualTo(head.name());
		assertThat(this.bare.log()).hasSize(2);
	}

	@Test
	void aChangeThatSomebodyElseMadeIsNamedAndStaysInTheHistory() {
		push(file("a: 1\n", null));
		ObjectId theirs = this.bare.commit(PATH, "a: theirs\n");
		assertThat(push(file("a: 2\n", "a: 1\n")).changedIn()).isEqualTo(theirs.name());
		assertThat(this.bare.text(PATH)).isEqualTo("a: 2\n");
		assertThat(this.bare.log()).hasSize(3).contains(theirsIn(theirs));
	}

	@Test
	void aCommitThatComesBetweenIsFetchedAndNeverOverwritten() {
		this.bare.commit("README.md", "theirs");
		int[] fetches = { 0 };
		GitRemote raced = new GitRemote(settings(this.bare.url()), new GitConnection(settings(this.bare.url())) {
			@Override
			@Nullable ObjectId fetch(Repository memory) throws IOException {
				ObjectId head = super.fetch(memory);
				if (++fetches[0] < 3) {
					GitRemoteTests.this.bare.commit("README.md", "theirs " + fetches[0]);
				}
				return head;
			}
		});
		raced.push(List.of(file("a: 1\n", null)));
		assertThat(fetches[0]).isEqualTo(3);
		assertThat(this.bare.log()).hasSize(4);
		assertThat(this.bare.text("README.md")).isEqualTo("theirs 2");
		assertThat(this.bare.text(PATH)).isEqualTo("a: 1\n");
	}

	@Test
	void aBranchThatIsMissingIsNotMadeUp() {
		this.bare.commit("README.md", "theirs");
		GitSettings other = new GitSettings(this.bare.url(), "values", "", "c", "c@example.com", null, null, null, null,
				Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(10));
		assertThatExceptionOfType(GitRefusedException.class)
			.isThrownBy(() -> new GitRemote(other).push(List.of(file("a: 1\n", null))))
			.withMessage("The repository has no branch values, but has others.");
	}

	@Test
	void aRepositoryThatIsNotThereIsToldInWords() {
		GitRemote nowhere = new GitRemote(settings(this.directory.resolve("nowhere.git").toUri().toString()));
		assertThatExceptionOfType(GitRefusedException.class)
			.isThrownBy(() -> nowhere.push(List.of(file("a: 1\n", null))))
			.withMessageContaining("not found");
	}

	@Test
	void neitherHooksNorTheConfigurationOfWhoRunsTheConsolePlayAPart() throws IOException {
		Path ran = this.directory.resolve("ran");
		Path hooks = Files.createDirectories(this.directory.resolve("hooks"));
		Path hook = Files.createFile(hooks.resolve("pre-push"),
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		Files.writeString(hook, "#!/bin/sh\ntouch " + ran + "\nexit 1\n");
		Files.writeString(this.directory.resolve(".gitconfig"), """
				[core]
					hooksPath = %s
				[user]
					name = Mallory
				[url "file:///elsewhere"]
					insteadOf = %s
				""".formatted(hooks, this.bare.url()));
		File home = FS.DETECTED.userHome();
		FS.DETECTED.setUserHome(this.directory.toFile());
		try {
			push(file("a: 1\n", null));
		}
		finally {
			FS.DETECTED.setUserHome(home);
		}
		assertThat(ran).doesNotExist();
		assertThat(this.bare.log().get(0).getCommitterIdent().getName()).isEqualTo("Upgrade console");
		assertThat(this.directory.resolve(".config")).doesNotExist();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://ada:s3cret@git.example.com/ops.git", "ssh://git@git.example.com/ops.git",
			"git@git.example.com:ops.git" })
	void settingsThatCannotWorkAreToldAtStartWithoutAnyPassword(String url) {
		assertThatExceptionOfType(SettingException.class).isThrownBy(() -> new GitRemote(settings(url)))
			.withMessageStartingWith("console.values.git.")
			.withMessageNotContaining("s3cret");
	}

	@Test
	void aDirectoryOutsideTheRepositoryIsRefusedAtStart() {
		for (String directory : List.of("../elsewhere", ".git/hooks", "a//b")) {
			assertThatExceptionOfType(SettingException.class)
				.isThrownBy(() -> new GitRemote(
						new GitSettings(this.bare.url(), "main", directory, "c", "c@example.com", null, null, null,
								null, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1))))
				.withMessageStartingWith("console.values.git.directory");
		}
	}

	@Test
	void aCommitOfTheConsoleIsFoundByItsLastLines() {
		ReleaseRef release = ReleaseRef.of("local", "zymtrace", "backend");
		ValuesFile file = new ValuesFile(UUID.randomUUID(), "local", "zymtrace", "backend", "acme.yaml", "0",
				ValuesFile.Origin.KEPT, Instant.EPOCH, "ada");
		UUID operation = UUID.randomUUID();
		ValuesVersion version = new ValuesVersion(file.id(), release.toString(), 4, operation, "Images to 26.5.1", 7,
				"26.5.0", "26.5.1", null, Instant.EPOCH, "ada");
		String message = CommitMessage.of(version, file);
		assertThat(message).startsWith("Keep the values of backend as of revision 7\n\nImages to 26.5.1, by ada.\n");
		assertThat(FooterLine.fromMessage(message)).extracting(FooterLine::getKey, FooterLine::getValue)
			.contains(tuple("Values-File", file.id().toString()), tuple("Operation", operation.toString()),
					tuple("Chart", "26.5.0"), tuple("Image-Tag", "26.5.1"), tuple("Values-Version", "4"));
	}

	private RevCommit theirsIn(ObjectId id) {
		return this.bare.log().stream().filter((commit) -> commit.equals(id)).findFirst().orElseThrow();
	}

	private GitRemote.Pushed push(GitRemote.Outgoing file) {
		return this.remote.push(List.of(file)).get(file.id());
	}

	static GitSettings settings(String url) {
		return new GitSettings(url, "main", "/prod/", "Upgrade console", "console@example.com", null, null, null, null,
				Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(10));
	}

	static GitRemote.Outgoing file(String text, @Nullable String before) {
		UUID id = UUID.randomUUID();
		return new GitRemote.Outgoing(id, PATH, text.getBytes(StandardCharsets.UTF_8),
				(before != null) ? before.getBytes(StandardCharsets.UTF_8) : null,
				"Keep the values\n\nValues-File: " + id + "\n", Instant.parse("2026-11-22T10:00:00Z"));
	}

}
