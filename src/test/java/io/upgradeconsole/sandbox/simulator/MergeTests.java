package io.upgradeconsole.sandbox.simulator;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MergeTests {

	@Test
	void jsonMergeReplacesListsAndRemovesNulls() {
		assertThat(JsonMergePatch.apply(json("{'a':{'b':1,'c':2},'l':[1,2]}"), json("{'a':{'b':null,'d':3},'l':[3]}")))
			.isEqualTo(json("{'a':{'c':2,'d':3},'l':[3]}"));
	}

	@Test
	void strategicMergeMergesContainersByName() {
		JsonNode live = json(
				"{'containers':[{'name':'a','image':'x:1','env':[{'name':'E','value':'1'}]},{'name':'b'}]}");
		assertThat(StrategicMergePatch.apply(live, json("{'containers':[{'name':'a','image':'x:2'}]}"))).isEqualTo(
				json("{'containers':[{'name':'a','image':'x:2','env':[{'name':'E','value':'1'}]},{'name':'b'}]}"));
	}

	@Test
	void strategicMergeDeletesAndOrdersElements() {
		JsonNode live = json("{'containers':[{'name':'a'},{'name':'b'},{'name':'c'}]}");
		JsonNode patch = json(
				"{'$setElementOrder/containers':[{'name':'c'},{'name':'a'}],'containers':[{'name':'b','$patch':'delete'}]}");
		assertThat(StrategicMergePatch.apply(live, patch))
			.isEqualTo(json("{'containers':[{'name':'c'},{'name':'a'}]}"));
	}

	@Test
	void strategicMergeHonoursReplaceAndRetainKeys() {
		assertThat(StrategicMergePatch.apply(json("{'a':{'x':1}}"), json("{'a':{'$patch':'replace','y':2}}")))
			.isEqualTo(json("{'a':{'y':2}}"));
		assertThat(StrategicMergePatch.apply(json("{'s':{'type':'A','rollingUpdate':{}}}"),
				json("{'s':{'$retainKeys':['type'],'type':'B'}}")))
			.isEqualTo(json("{'s':{'type':'B'}}"));
	}

	@Test
	void strategicMergeReplacesListsWithoutKey() {
		assertThat(StrategicMergePatch.apply(json("{'args':['a','b']}"), json("{'args':['c']}")))
			.isEqualTo(json("{'args':['c']}"));
	}

	@Test
	void applyRemovesWhatTheManagerLeavesOutAndKeepsWhatOthersSet() {
		JsonNode live = json("{'data':{'mine':'1','gone':'2','other':'3'}}");
		JsonNode before = json("{'data':{'mine':'1','gone':'2'}}");
		assertThat(ServerSideApply.merge(live, before, json("{'data':{'mine':'9'}}")))
			.isEqualTo(json("{'data':{'mine':'9','other':'3'}}"));
	}

	@Test
	void applyMergesListsByKey() {
		JsonNode live = json("{'env':[{'name':'A','value':'1'},{'name':'B','value':'2'},{'name':'C','value':'3'}]}");
		JsonNode before = json("{'env':[{'name':'A','value':'1'},{'name':'B','value':'2'}]}");
		assertThat(ServerSideApply.merge(live, before, json("{'env':[{'name':'A','value':'9'}]}")))
			.isEqualTo(json("{'env':[{'name':'A','value':'9'},{'name':'C','value':'3'}]}"));
	}

	@Test
	void jsonPatchAddsReplacesRemovesAndTests() {
		JsonNode live = json("{'a':{'x/y':1},'l':['p','q']}");
		JsonNode patch = json("[{'op':'test','path':'/a/x~1y','value':1},{'op':'replace','path':'/a/x~1y','value':2},"
				+ "{'op':'add','path':'/l/0','value':'o'},{'op':'add','path':'/l/-','value':'r'},{'op':'remove','path':'/l/1'}]");
		assertThat(JsonPatch.apply(live, patch)).isEqualTo(json("{'a':{'x/y':2},'l':['o','q','r']}"));
		assertThatExceptionOfType(ApiException.class)
			.isThrownBy(() -> JsonPatch.apply(live, json("[{'op':'test','path':'/l/0','value':'z'}]")));
	}

	private static JsonNode json(String text) {
		return Json.MAPPER.readTree(text.replace('\'', '"'));
	}

}
