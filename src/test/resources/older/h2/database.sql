-- H2 2.4.240; 
;              
CREATE USER IF NOT EXISTS "CONSOLE" PASSWORD '' ADMIN;         
CREATE CACHED TABLE "PUBLIC"."flyway_schema_history"(
    "installed_rank" INTEGER NOT NULL,
    "version" CHARACTER VARYING(50),
    "description" CHARACTER VARYING(200) NOT NULL,
    "type" CHARACTER VARYING(20) NOT NULL,
    "script" CHARACTER VARYING(1000) NOT NULL,
    "checksum" INTEGER,
    "installed_by" CHARACTER VARYING(100) NOT NULL,
    "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
    "execution_time" INTEGER NOT NULL,
    "success" BOOLEAN NOT NULL
);           
ALTER TABLE "PUBLIC"."flyway_schema_history" ADD CONSTRAINT "PUBLIC"."flyway_schema_history_pk" PRIMARY KEY("installed_rank"); 
-- 29 +/- SELECT COUNT(*) FROM PUBLIC.flyway_schema_history;   
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(-1, NULL, '<< Flyway Schema History table created >>', 'TABLE', '', NULL, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:15.688563', 0, TRUE);     
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(1, '1.1', 'values file', 'SQL', 'V1_1__values_file.sql', 1245060299, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:15.782463', 25, TRUE);         
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(2, '1.2', 'plan', 'SQL', 'V1_2__plan.sql', 861105792, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:15.831121', 9, TRUE);         
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(3, '1.3', 'approval', 'SQL', 'V1_3__approval.sql', -1337648793, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:15.869929', 18, TRUE);              
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(4, '1.4', 'operation', 'SQL', 'V1_4__operation.sql', -2137914307, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:15.892157', 17, TRUE);            
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(5, '1.5', 'audit entry', 'SQL', 'V1_5__audit_entry.sql', -1984872083, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:15.936183', 14, TRUE);        
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(6, '1.6', 'plan diff', 'SQL', 'V1_6__plan_diff.sql', 979822305, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:15.966046', 10, TRUE);              
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(7, '1.7', 'object diff', 'SQL', 'V1_7__object_diff.sql', 1758296893, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.127743', 151, TRUE);        
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(8, '1.8', 'staged upgrades', 'SQL', 'V1_8__staged_upgrades.sql', -2105528463, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.194429', 41, TRUE);
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(9, '1.9', 'image checks', 'SQL', 'V1_9__image_checks.sql', -1946026883, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.223541', 19, TRUE);      
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(10, '1.10', 'plan again', 'SQL', 'V1_10__plan_again.sql', -316540758, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.303612', 66, TRUE);        
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(11, '1.13', 'cancel operation', 'SQL', 'V1_13__cancel_operation.sql', -279207538, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.475611', 154, TRUE);           
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(12, '1.18', 'break glass', 'SQL', 'V1_18__break_glass.sql', -429521766, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.500085', 16, TRUE);      
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(13, '1.21', 'verification', 'SQL', 'V1_21__verification.sql', 815743894, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.528055', 16, TRUE);     
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(14, '1.24', 'values versions', 'SQL', 'V1_24__values_versions.sql', -2119533348, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.549954', 10, TRUE);             
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(15, '1.25', 'values push', 'SQL', 'V1_25__values_push.sql', 1535870919, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.567216', 5, TRUE);       
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(16, '1.30', 'audit chain', 'SQL', 'V1_30__audit_chain.sql', 1547637518, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.630712', 49, TRUE);      
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(17, '1.31', 'ChainAuditEntries', 'JDBC', 'io.upgradeconsole.audit.V1_31__ChainAuditEntries', NULL, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.66017', 20, TRUE);            
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(18, '1.32', 'audit chain required', 'SQL', 'V1_32__audit_chain_required.sql', 1417834795, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.676527', 2, TRUE);     
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(19, '1.33', 'audit append only', 'SQL', 'V1_33__audit_append_only.sql', 1865621144, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.706722', 13, TRUE);          
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(20, '1.40', 'sign ins and tokens', 'SQL', 'V1_40__sign_ins_and_tokens.sql', -1196429571, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.732699', 13, TRUE);     
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(21, '1.41', 'oidc people', 'SQL', 'V1_41__oidc_people.sql', -323659353, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.76116', 9, TRUE);        
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(22, '1.45', 'decisions', 'SQL', 'V1_45__decisions.sql', -2010896017, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.792706', 27, TRUE);         
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(23, '1.46', 'approval request title', 'SQL', 'V1_46__approval_request_title.sql', 331201280, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.822578', 10, TRUE); 
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(24, '1.47', 'webhook deliveries', 'SQL', 'V1_47__webhook_deliveries.sql', -1643784642, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.847879', 11, TRUE);       
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(25, '1.50', 'audit search', 'SQL', 'V1_50__audit_search.sql', 514936536, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.86998', 7, TRUE);       
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(26, '1.51', 'WordsOfAuditEntries', 'JDBC', 'io.upgradeconsole.audit.V1_51__WordsOfAuditEntries', NULL, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.883794', 1, TRUE);        
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(27, '1.52', 'audit word append only', 'SQL', 'V1_52__audit_word_append_only.sql', 668185233, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.902543', 5, TRUE);  
INSERT INTO "PUBLIC"."flyway_schema_history" VALUES(28, '1.54', 'first sight', 'SQL', 'V1_54__first_sight.sql', 1380886440, 'CONSOLE', TIMESTAMP '2026-11-27 01:46:16.935575', 24, TRUE);      
CREATE INDEX "PUBLIC"."flyway_schema_history_s_idx" ON "PUBLIC"."flyway_schema_history"("success" NULLS FIRST);
CREATE CACHED TABLE "PUBLIC"."VALUES_FILE"(
    "ID" UUID NOT NULL,
    "CLUSTER" CHARACTER VARYING(40) NOT NULL,
    "NAMESPACE" CHARACTER VARYING(63) NOT NULL,
    "RELEASE_NAME" CHARACTER VARYING(53) NOT NULL,
    "FILE_NAME" CHARACTER VARYING(100) NOT NULL,
    "SHA256" CHARACTER(64) NOT NULL,
    "ORIGIN" CHARACTER VARYING(20) NOT NULL,
    "CREATED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "CREATED_BY" CHARACTER VARYING(200) NOT NULL
);
ALTER TABLE "PUBLIC"."VALUES_FILE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_6" PRIMARY KEY("ID");   
-- 3 +/- SELECT COUNT(*) FROM PUBLIC.VALUES_FILE;              
INSERT INTO "PUBLIC"."VALUES_FILE" VALUES(UUID '6579ad0d-f877-4f82-aa7c-91b9ef93be34', 'sandbox', 'older-h2', 'backend', 'mine.yaml', 'c61804b47731232bc282ae522a664dcdd7f5dc71074664c6931f3bda1b20aade', 'UPLOADED', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:20.821+00', 'operator');      
INSERT INTO "PUBLIC"."VALUES_FILE" VALUES(UUID 'da3cfab6-88c7-4ff1-a216-80471144cc8f', 'sandbox', 'older-h2', 'backend', 'mine.yaml', '7c026de0a472a2bee19286d4d9b195919523e398126b9b4cde854fca3d7a7a7b', 'KEPT', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:33.486+00', 'operator');          
INSERT INTO "PUBLIC"."VALUES_FILE" VALUES(UUID '611b8a7b-9c3e-42b9-bf1a-0f94ff0bd68b', 'sandbox', 'older-h2', 'backend', 'mine.yaml', '8170b514bccae6cd7baff33f3b865054c0222e1e32fca9bba47216380a894ce9', 'KEPT', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:43.061+00', 'operator');          
CREATE INDEX "PUBLIC"."VALUES_FILE_RELEASE" ON "PUBLIC"."VALUES_FILE"("CLUSTER" NULLS FIRST, "NAMESPACE" NULLS FIRST, "RELEASE_NAME" NULLS FIRST, "CREATED_AT" NULLS FIRST);   
CREATE CACHED TABLE "PUBLIC"."VALUES_FILE_CONTENT"(
    "ID" UUID NOT NULL,
    "SEALED" CHARACTER VARYING NOT NULL
);         
ALTER TABLE "PUBLIC"."VALUES_FILE_CONTENT" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_C" PRIMARY KEY("ID");           
-- 3 +/- SELECT COUNT(*) FROM PUBLIC.VALUES_FILE_CONTENT;      
INSERT INTO "PUBLIC"."VALUES_FILE_CONTENT" VALUES(UUID '6579ad0d-f877-4f82-aa7c-91b9ef93be34', 'v1:4e3cd418:Wc8rCfH0Ws/d6an1s1vQknrhVc+N1+DtznCruSTLOJWO0Bf9aM8ngc0Ouq1f9PkoGECqzB4e5zSNZf1POY50hJCXYj5n9HOgsG12ZhmmN6QpX2hvZXMIQ9DZsgvpWduptGt5vNo=');        
INSERT INTO "PUBLIC"."VALUES_FILE_CONTENT" VALUES(UUID 'da3cfab6-88c7-4ff1-a216-80471144cc8f', 'v1:4e3cd418:MCTPugrmVO5FI1Ft8FGIjgwsB4o+uw+wx6UBtJqqxmVG8R0fZ5wE0Dinz8fWEHYM8K8tKS8eX8jmdypyOZtom+RDvyoAn0/22u7peC6tPYb/blGAPrKukvA5UVAWdJ5MF/TVv0ocjHPn3UXhiTx2/B1iYQkBlltjcpdKVTE9RXIw4/qU/telqN/hSCVfizBMFylT5ggYCJHtUo/3r8Oi+Ebr9SIqJrNIQX/D+7xQwBqmGvhWKCVFhRRROSluoarijwMjXAc=');        
INSERT INTO "PUBLIC"."VALUES_FILE_CONTENT" VALUES(UUID '611b8a7b-9c3e-42b9-bf1a-0f94ff0bd68b', 'v1:4e3cd418:JEGGyi4gLTvts2XTzHNwLeYTk8S2VH0QlTXZXkTgOzTMSBGxMVoguSbrsleQRNljEmVjdqAIiiuoXF7PeuYya6v6Ipnwnj1Dr3em/K4NNKL3Qkbe5q2e9o/Ard+lxrsKt2Sl8hCAJzuvgNyUZSX24/JiHB0/PKAv91c=');            
CREATE CACHED TABLE "PUBLIC"."APPROVAL_REQUEST"(
    "PLAN_ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "WAY" CHARACTER VARYING(20) NOT NULL,
    "SEVERITY" CHARACTER VARYING(20),
    "REQUESTED_BY" CHARACTER VARYING(200) NOT NULL,
    "REQUESTED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "VERSION" INTEGER NOT NULL,
    "TITLE" CHARACTER VARYING(300) DEFAULT '' NOT NULL
);           
ALTER TABLE "PUBLIC"."APPROVAL_REQUEST" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_B" PRIMARY KEY("PLAN_ID");         
-- 4 +/- SELECT COUNT(*) FROM PUBLIC.APPROVAL_REQUEST;         
INSERT INTO "PUBLIC"."APPROVAL_REQUEST" VALUES(UUID '0f42373c-677d-497d-abce-adf61402d844', 'sandbox/older-h2/backend', 'CHART_ONLY', 'WARNING', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:25.225+00', 0, 'Chart to 26.7.2');     
INSERT INTO "PUBLIC"."APPROVAL_REQUEST" VALUES(UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 'sandbox/older-h2/backend', 'IMAGE_ONLY', 'INFO', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:35.687+00', 0, 'Images to 26.7.3');       
INSERT INTO "PUBLIC"."APPROVAL_REQUEST" VALUES(UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 'sandbox/older-h2/backend', 'ROLLBACK', 'WARNING', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:36.656+00', 0, 'Back to revision 1');    
INSERT INTO "PUBLIC"."APPROVAL_REQUEST" VALUES(UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', 'sandbox/older-h2/backend', 'IMAGE_ONLY', 'INFO', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:46.832+00', 0, 'Images to 26.5.1');       
CREATE CACHED TABLE "PUBLIC"."DRAFT"(
    "ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "PATH" CHARACTER VARYING(40) NOT NULL,
    "CHART_VERSION" CHARACTER VARYING NOT NULL,
    "IMAGE_TAG" CHARACTER VARYING NOT NULL,
    "VALUES_SOURCE" CHARACTER VARYING(40) NOT NULL,
    "VALUES_FILE_ID" CHARACTER VARYING(100) NOT NULL,
    "TIMEOUT" CHARACTER VARYING NOT NULL,
    "CREATED_BY" CHARACTER VARYING(200) NOT NULL,
    "UPDATED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "VERSION" INTEGER NOT NULL
);            
ALTER TABLE "PUBLIC"."DRAFT" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_3" PRIMARY KEY("ID");         
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.DRAFT;    
CREATE CACHED TABLE "PUBLIC"."WEBHOOK_DELIVERY"(
    "ID" UUID NOT NULL,
    "WEBHOOK" CHARACTER VARYING(100) NOT NULL,
    "EVENT" CHARACTER VARYING(20) NOT NULL,
    "BODY" CHARACTER VARYING NOT NULL,
    "STATE" CHARACTER VARYING(20) NOT NULL,
    "CREATED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "ATTEMPTS" INTEGER NOT NULL,
    "DUE_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "PROBLEM" CHARACTER VARYING,
    "ENDED_AT" TIMESTAMP WITH TIME ZONE,
    "VERSION" INTEGER NOT NULL
);        
ALTER TABLE "PUBLIC"."WEBHOOK_DELIVERY" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_79" PRIMARY KEY("ID");             
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.WEBHOOK_DELIVERY;         
CREATE INDEX "PUBLIC"."WEBHOOK_DELIVERY_BY_STATE" ON "PUBLIC"."WEBHOOK_DELIVERY"("STATE" NULLS FIRST, "DUE_AT" NULLS FIRST);   
CREATE INDEX "PUBLIC"."WEBHOOK_DELIVERY_BY_WEBHOOK" ON "PUBLIC"."WEBHOOK_DELIVERY"("WEBHOOK" NULLS FIRST, "STATE" NULLS FIRST);
CREATE CACHED TABLE "PUBLIC"."PLAN_END"(
    "PLAN_ID" UUID NOT NULL,
    "KIND" CHARACTER VARYING(20) NOT NULL,
    "DIGEST" CHARACTER VARYING(64) NOT NULL,
    "ENDED_BY" CHARACTER VARYING(200) NOT NULL,
    "ENDED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "REASON" CHARACTER VARYING NOT NULL,
    "SHOWN" CHARACTER VARYING NOT NULL,
    "VERSION" INTEGER NOT NULL
);             
ALTER TABLE "PUBLIC"."PLAN_END" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_9E" PRIMARY KEY("PLAN_ID");
-- 1 +/- SELECT COUNT(*) FROM PUBLIC.PLAN_END; 
INSERT INTO "PUBLIC"."PLAN_END" VALUES(UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 'REJECTED', '320f905fa6717a7038e7c548df27f7b1f063acb600a4a2dff449b078ee7d3bb8', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:35.928+00', 'not on a Friday', '{"digest":"320f905fa6717a7038e7c548df27f7b1f063acb600a4a2dff449b078ee7d3bb8","diffSha256":"9a443565d7cc31a20643c31390ea773ea3db7f0089c0ee21b9b1474ca445d219","commands":[["helm","repo","add","zymtrace","http://127.0.0.1:36321"],["helm","repo","update","zymtrace"],["helm","search","repo","zymtrace/backend","--version","26.7.2"],["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","--reset-then-reuse-values","--set","services.common.imageTag=26.7.3","--atomic","--debug","--timeout","1h10m0s"]],"findings":[{"code":"services-recreated","severity":"INFO","title":"6 services will be deleted and re-created"}],"requirement":"SELF, 1"}', 0); 
CREATE CACHED TABLE "PUBLIC"."OPERATION"(
    "ID" UUID NOT NULL,
    "PLAN_ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "REQUESTED_BY" CHARACTER VARYING(200) NOT NULL,
    "APPROVED_BY" CHARACTER VARYING NOT NULL,
    "STARTED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "HELD_RELEASE" CHARACTER VARYING(200),
    "STATUS" CHARACTER VARYING(20) NOT NULL,
    "PHASE" CHARACTER VARYING(20),
    "PHASES" CHARACTER VARYING NOT NULL,
    "HELM_EXIT_CODE" INTEGER,
    "CAUSE" CHARACTER VARYING,
    "VERDICT" CHARACTER VARYING,
    "ENDED_AT" TIMESTAMP WITH TIME ZONE,
    "VERSION" INTEGER NOT NULL,
    "CANCEL_REQUESTED_BY" CHARACTER VARYING(200),
    "CANCEL_REQUESTED_AT" TIMESTAMP WITH TIME ZONE,
    "CANCEL_ASKED_IN" CHARACTER VARYING(20),
    "CANCEL_FORCED_BY" CHARACTER VARYING(200),
    "CANCEL_FORCED_AT" TIMESTAMP WITH TIME ZONE,
    "OBSTACLE_DETAIL" CHARACTER VARYING,
    "OBSTACLE_SINCE" TIMESTAMP WITH TIME ZONE,
    "LOG_REMOVED_AT" TIMESTAMP WITH TIME ZONE
); 
ALTER TABLE "PUBLIC"."OPERATION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_9" PRIMARY KEY("ID");     
-- 2 +/- SELECT COUNT(*) FROM PUBLIC.OPERATION;
INSERT INTO "PUBLIC"."OPERATION" VALUES(UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', UUID '0f42373c-677d-497d-abce-adf61402d844', 'sandbox/older-h2/backend', 'operator', '["operator"]', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:25.608+00', NULL, 'SUCCEEDED', 'KEEP_VALUES', '[{"phase":"REPO_UPDATE","startedAt":"2026-11-27T01:46:25.734Z","endedAt":"2026-11-27T01:46:27.174Z","exitCode":0,"commands":[{"argv":["helm","repo","add","zymtrace","http://127.0.0.1:36321"],"startedAt":"2026-11-27T01:46:26.164Z","endedAt":"2026-11-27T01:46:26.570Z","exitCode":0},{"argv":["helm","repo","update","zymtrace"],"startedAt":"2026-11-27T01:46:26.598Z","endedAt":"2026-11-27T01:46:26.862Z","exitCode":0},{"argv":["helm","search","repo","zymtrace/backend","--version","26.7.2"],"startedAt":"2026-11-27T01:46:26.893Z","endedAt":"2026-11-27T01:46:27.174Z","exitCode":0}]},{"phase":"CHECK","startedAt":"2026-11-27T01:46:27.200Z","endedAt":"2026-11-27T01:46:27.951Z","exitCode":null,"commands":[]},{"phase":"HELM","startedAt":"2026-11-27T01:46:28.080Z","endedAt":"2026-11-27T01:46:31.579Z","exitCode":0,"commands":[{"argv":["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","-f","mine.yaml","--reset-then-reuse-values","--atomic","--debug","--timeout","1h10m0s"],"startedAt":"2026-11-27T01:46:28.080Z","endedAt":"2026-11-27T01:46:31.578Z","exitCode":0}]},{"phase":"WAIT_READY","startedAt":"2026-11-27T01:46:31.794Z","endedAt":"2026-11-27T01:46:32.911Z","exitCode":null,"commands":[]},{"phase":"VERIFY","startedAt":"2026-11-27T01:46:32.944Z","endedAt":"2026-11-27T01:46:33.178Z","exitCode":null,"commands":[]},{"phase":"KEEP_VALUES","startedAt":"2026-11-27T01:46:33.183Z","endedAt":"2026-11-27T01:46:33.535Z","exitCode":null,"commands":[]}]', 0, NULL, '{"checks":[{"code":"release-deployed","title":"Helm records the release as deployed","status":"PASSED","evidence":"Revision 2 has the status ''deployed''.","points":["Revision 2 has the status ''deployed''."]},{"code":"revision-as-expected","title":"The newest revision is the expected one","status":"PASSED","evidence":"Expected revision 2, the newest is 2.","points":["Expected revision 2, the newest is 2."]},{"code":"ran-as-planned","title":"Helm recorded what was planned","status":"PASSED","evidence":"The record of revision 2 equals the approved plan, digest eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a.","points":["The record of revision 2 equals the approved plan, digest eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a."]},{"code":"workloads-present","title":"Every workload of manifest and hooks exists","status":"PASSED","evidence":"All 6 exist.","points":["All 6 exist."]},{"code":"images-as-planned","title":"Every workload names the planned image","status":"PASSED","evidence":"zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.7.2; zymtrace-web registry.sandbox.example/zymtrace/web:26.7.2; zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.7.2; zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.7.2; zymtrace-identity registry.sandbox.example/zymtrace/identity:26.7.2; zymtrace-ui registry.sandbox.example/zymtrace/ui:26.7.2.","points":["zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.7.2","zymtrace-web registry.sandbox.example/zymtrace/web:26.7.2","zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.7.2","zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.7.2","zymtrace-identity registry.sandbox.example/zymtrace/identity:26.7.2","zymtrace-ui registry.sandbox.example/zymtrace/ui:26.7.2"]},{"code":"images-pulled","title":"No pod waits for an image that cannot be pulled","status":"PASSED","evidence":"No pod waits for an image.","points":["No pod waits for an image."]},{"code":"one-image-per-workload","title":"All pods of a workload run one and the same image","status":"PASSED","evidence":"zymtrace-ingest sha256:457d45951763; zymtrace-web sha256:c7fc0d4609c1; zymtrace-gateway sha256:f01010becf6c; zymtrace-symdb sha256:5ed878dbd3ba; zymtrace-identity sha256:e0339071184e; zymtrace-ui sha256:f0cd914ff953.","points":["zymtrace-ingest sha256:457d45951763","zymtrace-web sha256:c7fc0d4609c1","zymtrace-gateway sha256:f01010becf6c","zymtrace-symdb sha256:5ed878dbd3ba","zymtrace-identity sha256:e0339071184e","zymtrace-ui sha256:f0cd914ff953"]},{"code":"workloads-ready","title":"Every workload is rolled out and ready","status":"PASSED","evidence":"All 6 are ready on their newest generation.","points":["All 6 are ready on their newest generation."]},{"code":"pods-steady","title":"No pod restarts or waits","status":"PASSED","evidence":"No pod waits, and none has restarted since 2026-11-27 01:46:25 UTC.","points":["No pod waits, and none has restarted since 2026-11-27 01:46:25 UTC."]},{"code":"jobs-succeeded","title":"The migration and every other Job have succeeded","status":"PASSED","evidence":"zymtrace-migrate is gone, as expected: it is removed when it has succeeded.","points":["zymtrace-migrate is gone, as expected: it is removed when it has succeeded."]},{"code":"ingest-log-clean","title":"Ingest tells of no license, auth or forbidden error","status":"PASSED","evidence":"None in the last 50 lines of zymtrace-ingest-4f16ccf8-dnnx5, by the patterns license, auth, forbidden.","points":["None in the last 50 lines of zymtrace-ingest-4f16ccf8-dnnx5, by the patterns license, auth, forbidden."]},{"code":"gateway-answers","title":"The gateway answers","status":"PASSED","evidence":"Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200.","points":["Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200."]},{"code":"nothing-left-over","title":"Nothing is left of a failed or a newer revision","status":"PASSED","evidence":"Every object of the release is one that revision 2 names.","points":["Every object of the release is one that revision 2 names."]}],"at":"2026-11-27T01:46:33.105Z","passed":true}', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:33.563+00', 18, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);  
INSERT INTO "PUBLIC"."OPERATION" VALUES(UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 'sandbox/older-h2/backend', 'operator', '["operator"]', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:37.044+00', NULL, 'SUCCEEDED', 'KEEP_VALUES', '[{"phase":"CHECK","startedAt":"2026-11-27T01:46:37.134Z","endedAt":"2026-11-27T01:46:37.936Z","exitCode":null,"commands":[]},{"phase":"HELM","startedAt":"2026-11-27T01:46:38.097Z","endedAt":"2026-11-27T01:46:39.383Z","exitCode":0,"commands":[{"argv":["helm","rollback","backend","1","-n","older-h2","--wait","--timeout","15m0s"],"startedAt":"2026-11-27T01:46:38.097Z","endedAt":"2026-11-27T01:46:39.383Z","exitCode":0}]},{"phase":"PUT_BACK","startedAt":"2026-11-27T01:46:39.968Z","endedAt":"2026-11-27T01:46:40.278Z","exitCode":null,"commands":[]},{"phase":"WAIT_READY","startedAt":"2026-11-27T01:46:40.334Z","endedAt":"2026-11-27T01:46:41.579Z","exitCode":null,"commands":[]},{"phase":"VERIFY","startedAt":"2026-11-27T01:46:41.624Z","endedAt":"2026-11-27T01:46:42.306Z","exitCode":null,"commands":[]},{"phase":"KEEP_VALUES","startedAt":"2026-11-27T01:46:42.383Z","endedAt":"2026-11-27T01:46:43.196Z","exitCode":null,"commands":[]}]', 0, NULL, '{"checks":[{"code":"release-deployed","title":"Helm records the release as deployed","status":"PASSED","evidence":"Revision 3 has the status ''deployed''.","points":["Revision 3 has the status ''deployed''."]},{"code":"revision-as-expected","title":"The newest revision is the expected one","status":"PASSED","evidence":"Expected revision 3, the newest is 3.","points":["Expected revision 3, the newest is 3."]},{"code":"ran-as-planned","title":"Helm recorded what was planned","status":"PASSED","evidence":"The record of revision 3 equals the approved plan, digest d83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc.","points":["The record of revision 3 equals the approved plan, digest d83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc."]},{"code":"workloads-present","title":"Every workload of manifest and hooks exists","status":"PASSED","evidence":"All 6 exist.","points":["All 6 exist."]},{"code":"images-as-planned","title":"Every workload names the planned image","status":"PASSED","evidence":"zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.5.0; zymtrace-web registry.sandbox.example/zymtrace/web:26.5.0; zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.5.0; zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.5.0; zymtrace-identity registry.sandbox.example/zymtrace/identity:26.5.0; zymtrace-ui registry.sandbox.example/zymtrace/ui:26.5.0.","points":["zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.5.0","zymtrace-web registry.sandbox.example/zymtrace/web:26.5.0","zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.5.0","zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.5.0","zymtrace-identity registry.sandbox.example/zymtrace/identity:26.5.0","zymtrace-ui registry.sandbox.example/zymtrace/ui:26.5.0"]},{"code":"images-pulled","title":"No pod waits for an image that cannot be pulled","status":"PASSED","evidence":"No pod waits for an image.","points":["No pod waits for an image."]},{"code":"one-image-per-workload","title":"All pods of a workload run one and the same image","status":"PASSED","evidence":"zymtrace-ingest sha256:535b860b391d; zymtrace-web sha256:0a69c7c7040f; zymtrace-gateway sha256:d395a2b1ea8c; zymtrace-symdb sha256:88c0f71a9165; zymtrace-identity sha256:e1d1d0cc0a0f; zymtrace-ui sha256:441e4680af30.","points":["zymtrace-ingest sha256:535b860b391d","zymtrace-web sha256:0a69c7c7040f","zymtrace-gateway sha256:d395a2b1ea8c","zymtrace-symdb sha256:88c0f71a9165","zymtrace-identity sha256:e1d1d0cc0a0f","zymtrace-ui sha256:441e4680af30"]},{"code":"workloads-ready","title":"Every workload is rolled out and ready","status":"PASSED","evidence":"All 6 are ready on their newest generation.","points":["All 6 are ready on their newest generation."]},{"code":"pods-steady","title":"No pod restarts or waits","status":"PASSED","evidence":"No pod waits, and none has restarted since 2026-11-27 01:46:37 UTC.","points":["No pod waits, and none has restarted since 2026-11-27 01:46:37 UTC."]},{"code":"jobs-succeeded","title":"The migration and every other Job have succeeded","status":"PASSED","evidence":"zymtrace-migrate is not there: no hook runs on a rollback.","points":["zymtrace-migrate is not there: no hook runs on a rollback."]},{"code":"ingest-log-clean","title":"Ingest tells of no license, auth or forbidden error","status":"PASSED","evidence":"None in the last 50 lines of zymtrace-ingest-a55b1110-nmnxz, by the patterns license, auth, forbidden.","points":["None in the last 50 lines of zymtrace-ingest-a55b1110-nmnxz, by the patterns license, auth, forbidden."]},{"code":"gateway-answers","title":"The gateway answers","status":"PASSED","evidence":"Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200.","points":["Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200."]},{"code":"nothing-left-over","title":"Nothing is left of a failed or a newer revision","status":"PASSED","evidence":"Every object of the release is one that revision 3 names.","points":["Every object of the release is one that revision 3 names."]},{"code":"hooks-put-back","title":"Every hook object that helm leaves was put back","status":"PASSED","evidence":"Deployment zymtrace-ingest replaced; Deployment zymtrace-web replaced; Deployment zymtrace-gateway replaced; Deployment zymtrace-symdb replaced; Deployment zymtrace-identity replaced; Deployment zymtrace-ui replaced.","points":["Deployment zymtrace-ingest replaced","Deployment zymtrace-web replaced","Deployment zymtrace-gateway replaced","Deployment zymtrace-symdb replaced","Deployment zymtrace-identity replaced","Deployment zymtrace-ui replaced."]}],"at":"2026-11-27T01:46:42.138Z","passed":true}', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:43.246+00', 14, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL);    
CREATE INDEX "PUBLIC"."OPERATION_BY_RELEASE" ON "PUBLIC"."OPERATION"("RELEASE_REF" NULLS FIRST, "STARTED_AT" NULLS FIRST);     
CREATE INDEX "PUBLIC"."OPERATION_BY_TIME" ON "PUBLIC"."OPERATION"("STARTED_AT" NULLS FIRST);   
CREATE CACHED TABLE "PUBLIC"."PLANNED_IMAGES"(
    "PLAN_ID" UUID NOT NULL,
    "CONTENT" CHARACTER VARYING NOT NULL
);        
ALTER TABLE "PUBLIC"."PLANNED_IMAGES" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_D" PRIMARY KEY("PLAN_ID");           
-- 4 +/- SELECT COUNT(*) FROM PUBLIC.PLANNED_IMAGES;           
INSERT INTO "PUBLIC"."PLANNED_IMAGES" VALUES(UUID '0f42373c-677d-497d-abce-adf61402d844', '[{"pull":{"image":"registry.sandbox.example/zymtrace/ingest:26.7.2","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-ingest"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/web:26.7.2","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-web"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/gateway:26.7.2","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-gateway"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/symdb:26.7.2","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-symdb"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/identity:26.7.2","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-identity"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/ui:26.7.2","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-ui"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/migrate:26.7.2","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Job zymtrace-migrate"],"secretsToCome":[],"mirror":null}]');       
INSERT INTO "PUBLIC"."PLANNED_IMAGES" VALUES(UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', '[{"pull":{"image":"registry.sandbox.example/zymtrace/ingest:26.7.3","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-ingest"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/web:26.7.3","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-web"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/gateway:26.7.3","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-gateway"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/symdb:26.7.3","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-symdb"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/identity:26.7.3","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-identity"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/ui:26.7.3","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-ui"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/migrate:26.7.3","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Job zymtrace-migrate"],"secretsToCome":[],"mirror":null}]');       
INSERT INTO "PUBLIC"."PLANNED_IMAGES" VALUES(UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', '[{"pull":{"image":"registry.sandbox.example/zymtrace/ingest:26.5.0","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-ingest"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/web:26.5.0","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-web"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/gateway:26.5.0","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-gateway"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/symdb:26.5.0","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-symdb"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/identity:26.5.0","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-identity"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/ui:26.5.0","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-ui"],"secretsToCome":[],"mirror":null}]');          
INSERT INTO "PUBLIC"."PLANNED_IMAGES" VALUES(UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', '[{"pull":{"image":"registry.sandbox.example/zymtrace/ingest:26.5.1","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-ingest"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/web:26.5.1","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-web"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/gateway:26.5.1","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-gateway"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/symdb:26.5.1","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-symdb"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/identity:26.5.1","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-identity"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/ui:26.5.1","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Deployment zymtrace-ui"],"secretsToCome":[],"mirror":null},{"pull":{"image":"registry.sandbox.example/zymtrace/migrate:26.5.1","pullSecrets":[],"serviceAccount":"","nodeSelector":{},"tolerations":[],"nodeAffinity":{}},"usedBy":["Job zymtrace-migrate"],"secretsToCome":[],"mirror":null}]');       
CREATE CACHED TABLE "PUBLIC"."AUDIT_HEAD"(
    "ID" INTEGER NOT NULL,
    "ENTRIES" BIGINT NOT NULL,
    "HASH" CHARACTER VARYING(64) NOT NULL
);              
ALTER TABLE "PUBLIC"."AUDIT_HEAD" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_8" PRIMARY KEY("ID");    
-- 1 +/- SELECT COUNT(*) FROM PUBLIC.AUDIT_HEAD;               
INSERT INTO "PUBLIC"."AUDIT_HEAD" VALUES(1, 32, '06a89d270380440b307455f40772ae9b380591c0aa5b9de97c132a9d2b1f5636');           
CREATE CACHED TABLE "PUBLIC"."STORED_DIFF"(
    "ID" UUID NOT NULL,
    "PLAN_ID" UUID NOT NULL,
    "POSITION" INTEGER NOT NULL,
    "OBJECT" CHARACTER VARYING NOT NULL,
    "SOURCE" CHARACTER VARYING(20) NOT NULL,
    "ACTION" CHARACTER VARYING(20) NOT NULL,
    "RISK" CHARACTER VARYING(20) NOT NULL,
    "CATEGORY" CHARACTER VARYING(20) NOT NULL,
    "LINES" INTEGER NOT NULL,
    "LENGTH" INTEGER NOT NULL,
    "UNIFIED" CHARACTER VARYING NOT NULL
);        
ALTER TABLE "PUBLIC"."STORED_DIFF" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_30" PRIMARY KEY("ID");  
-- 27 +/- SELECT COUNT(*) FROM PUBLIC.STORED_DIFF;             
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '6fd4f215-0a7b-4d50-b19a-e2a605872ae0', UUID '0f42373c-677d-497d-abce-adf61402d844', 0, 'Deployment zymtrace-gateway', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 363, U&'--- deployed/HOOK/Deployment//zymtrace-gateway\000a+++ planned/HOOK/Deployment//zymtrace-gateway\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: gateway\000a-        image: registry.sandbox.example/zymtrace/gateway:26.5.0\000a+        image: registry.sandbox.example/zymtrace/gateway:26.7.2\000a         ports:\000a         - name: http\000a           containerPort: 8080\000a');        
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '067b18e5-5131-4921-9b0b-c947c11eb85f', UUID '0f42373c-677d-497d-abce-adf61402d844', 1, 'Deployment zymtrace-identity', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 368, U&'--- deployed/HOOK/Deployment//zymtrace-identity\000a+++ planned/HOOK/Deployment//zymtrace-identity\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: identity\000a-        image: registry.sandbox.example/zymtrace/identity:26.5.0\000a+        image: registry.sandbox.example/zymtrace/identity:26.7.2\000a         ports:\000a         - name: http\000a           containerPort: 8090\000a');  
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '021ecff3-07b3-4dad-9bee-24bbedc5774c', UUID '0f42373c-677d-497d-abce-adf61402d844', 2, 'Deployment zymtrace-ingest', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 358, U&'--- deployed/HOOK/Deployment//zymtrace-ingest\000a+++ planned/HOOK/Deployment//zymtrace-ingest\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: ingest\000a-        image: registry.sandbox.example/zymtrace/ingest:26.5.0\000a+        image: registry.sandbox.example/zymtrace/ingest:26.7.2\000a         ports:\000a         - name: http\000a           containerPort: 8375\000a');              
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'cdf593c6-dbbc-4821-9201-b5e068238401', UUID '0f42373c-677d-497d-abce-adf61402d844', 3, 'Deployment zymtrace-symdb', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 353, U&'--- deployed/HOOK/Deployment//zymtrace-symdb\000a+++ planned/HOOK/Deployment//zymtrace-symdb\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: symdb\000a-        image: registry.sandbox.example/zymtrace/symdb:26.5.0\000a+        image: registry.sandbox.example/zymtrace/symdb:26.7.2\000a         ports:\000a         - name: http\000a           containerPort: 8070\000a');    
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'e99ff5b9-496b-447f-ba3d-e70e06d89dc2', UUID '0f42373c-677d-497d-abce-adf61402d844', 4, 'Deployment zymtrace-ui', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 338, U&'--- deployed/HOOK/Deployment//zymtrace-ui\000a+++ planned/HOOK/Deployment//zymtrace-ui\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: ui\000a-        image: registry.sandbox.example/zymtrace/ui:26.5.0\000a+        image: registry.sandbox.example/zymtrace/ui:26.7.2\000a         ports:\000a         - name: http\000a           containerPort: 3000\000a');      
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'c9ad3c27-ff4f-4115-babc-882eb25d439a', UUID '0f42373c-677d-497d-abce-adf61402d844', 5, 'Deployment zymtrace-web', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 343, U&'--- deployed/HOOK/Deployment//zymtrace-web\000a+++ planned/HOOK/Deployment//zymtrace-web\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: web\000a-        image: registry.sandbox.example/zymtrace/web:26.5.0\000a+        image: registry.sandbox.example/zymtrace/web:26.7.2\000a         ports:\000a         - name: http\000a           containerPort: 8000\000a');
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '22d46c64-3e2b-428f-b3e0-0bfbd11a5e4f', UUID '0f42373c-677d-497d-abce-adf61402d844', 6, 'Job zymtrace-migrate', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 395, U&'--- deployed/HOOK/Job//zymtrace-migrate\000a+++ planned/HOOK/Job//zymtrace-migrate\000a@@ -22,7 +22,7 @@\000a       restartPolicy: Never\000a       containers:\000a       - name: migrate\000a-        image: registry.sandbox.example/zymtrace/migrate:26.5.0\000a+        image: registry.sandbox.example/zymtrace/migrate:26.7.2\000a         env:\000a         - name: DATABASE_URL\000a           value: postgres://zymtrace:@:5432/zymtrace\000a');               
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '6b7c933b-fb9b-4b98-b1ca-d1baa565eed4', UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 0, 'Deployment zymtrace-gateway', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 363, U&'--- deployed/HOOK/Deployment//zymtrace-gateway\000a+++ planned/HOOK/Deployment//zymtrace-gateway\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: gateway\000a-        image: registry.sandbox.example/zymtrace/gateway:26.7.2\000a+        image: registry.sandbox.example/zymtrace/gateway:26.7.3\000a         ports:\000a         - name: http\000a           containerPort: 8080\000a');        
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '1cb03b9d-358d-4d65-ad4d-7dcd1c75db97', UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 1, 'Deployment zymtrace-identity', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 368, U&'--- deployed/HOOK/Deployment//zymtrace-identity\000a+++ planned/HOOK/Deployment//zymtrace-identity\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: identity\000a-        image: registry.sandbox.example/zymtrace/identity:26.7.2\000a+        image: registry.sandbox.example/zymtrace/identity:26.7.3\000a         ports:\000a         - name: http\000a           containerPort: 8090\000a');  
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'e49edf61-9b12-41cd-bd80-702aa547ac37', UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 2, 'Deployment zymtrace-ingest', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 358, U&'--- deployed/HOOK/Deployment//zymtrace-ingest\000a+++ planned/HOOK/Deployment//zymtrace-ingest\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: ingest\000a-        image: registry.sandbox.example/zymtrace/ingest:26.7.2\000a+        image: registry.sandbox.example/zymtrace/ingest:26.7.3\000a         ports:\000a         - name: http\000a           containerPort: 8375\000a');              
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'cc43633f-41ce-47a6-8366-af661f25a35d', UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 3, 'Deployment zymtrace-symdb', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 353, U&'--- deployed/HOOK/Deployment//zymtrace-symdb\000a+++ planned/HOOK/Deployment//zymtrace-symdb\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: symdb\000a-        image: registry.sandbox.example/zymtrace/symdb:26.7.2\000a+        image: registry.sandbox.example/zymtrace/symdb:26.7.3\000a         ports:\000a         - name: http\000a           containerPort: 8070\000a');    
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '27907291-42ef-4c8f-b745-d453c5084605', UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 4, 'Deployment zymtrace-ui', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 338, U&'--- deployed/HOOK/Deployment//zymtrace-ui\000a+++ planned/HOOK/Deployment//zymtrace-ui\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: ui\000a-        image: registry.sandbox.example/zymtrace/ui:26.7.2\000a+        image: registry.sandbox.example/zymtrace/ui:26.7.3\000a         ports:\000a         - name: http\000a           containerPort: 3000\000a');      
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'b476bba3-9177-4205-a93f-9be508072830', UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 5, 'Deployment zymtrace-web', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 343, U&'--- deployed/HOOK/Deployment//zymtrace-web\000a+++ planned/HOOK/Deployment//zymtrace-web\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: web\000a-        image: registry.sandbox.example/zymtrace/web:26.7.2\000a+        image: registry.sandbox.example/zymtrace/web:26.7.3\000a         ports:\000a         - name: http\000a           containerPort: 8000\000a');
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '602a016e-a40e-4c15-be0a-babf3985382d', UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 6, 'Job zymtrace-migrate', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 395, U&'--- deployed/HOOK/Job//zymtrace-migrate\000a+++ planned/HOOK/Job//zymtrace-migrate\000a@@ -22,7 +22,7 @@\000a       restartPolicy: Never\000a       containers:\000a       - name: migrate\000a-        image: registry.sandbox.example/zymtrace/migrate:26.7.2\000a+        image: registry.sandbox.example/zymtrace/migrate:26.7.3\000a         env:\000a         - name: DATABASE_URL\000a           value: postgres://zymtrace:@:5432/zymtrace\000a');               
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '25b83226-6037-4c94-bb84-6dbaf629ad98', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 0, 'Deployment zymtrace-gateway', 'hook', 'UPDATE', 'MEDIUM', 'IMAGE', 51, 1520, U&'--- deployed/HOOK/Deployment//zymtrace-gateway\000a+++ planned/HOOK/Deployment//zymtrace-gateway\000a@@ -5,10 +5,10 @@\000a     helm.sh/hook: post-install,post-upgrade\000a     helm.sh/hook-weight: ''2''\000a   labels:\000a-    app.kubernetes.io/instance: backend\000a-    app.kubernetes.io/managed-by: Helm\000a     app.kubernetes.io/name: gateway\000a+    app.kubernetes.io/instance: backend\000a     app.kubernetes.io/part-of: zymtrace\000a+    app.kubernetes.io/managed-by: Helm\000a   name: zymtrace-gateway\000a   namespace: older-h2\000a spec:\000a@@ -20,24 +20,24 @@\000a     metadata:\000a       labels:\000a         app: zymtrace-gateway\000a-        app.kubernetes.io/instance: backend\000a-        app.kubernetes.io/managed-by: Helm\000a         app.kubernetes.io/name: gateway\000a+        app.kubernetes.io/instance: backend\000a         app.kubernetes.io/part-of: zymtrace\000a+        app.kubernetes.io/managed-by: Helm\000a     spec:\000a       containers:\000a-      - env:\000a-        - name: SERVICE_PORT\000a-          value: ''8080''\000a+      - name: gateway\000a+        image: registry.sandbox.example/zymtrace/gateway:26.5.0\000a+        ports:\000a+        - name: http\000a+          containerPort: 8080\000a+          protocol: TCP\000a         envFrom:\000a         - configMapRef:\000a             name: zymtrace-common\000a-        image: registry.sandbox.example/zymtrace/gateway:26.7.2\000a-        name: gateway\000a-        ports:\000a-        - containerPort: 8080\000a-          name: http\000a-          protocol: TCP\000a+        env:\000a+        - name: SERVICE_PORT\000a+          value: ''8080''\000a         readinessProbe:\000a           httpGet:\000a             path: /health\000a');  
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '8673eb97-55d1-4eac-8dee-ea0c101854a8', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 1, 'Deployment zymtrace-identity', 'hook', 'UPDATE', 'MEDIUM', 'IMAGE', 54, 1637, U&'--- deployed/HOOK/Deployment//zymtrace-identity\000a+++ planned/HOOK/Deployment//zymtrace-identity\000a@@ -5,10 +5,10 @@\000a     helm.sh/hook: post-install,post-upgrade\000a     helm.sh/hook-weight: ''2''\000a   labels:\000a-    app.kubernetes.io/instance: backend\000a-    app.kubernetes.io/managed-by: Helm\000a     app.kubernetes.io/name: identity\000a+    app.kubernetes.io/instance: backend\000a     app.kubernetes.io/part-of: zymtrace\000a+    app.kubernetes.io/managed-by: Helm\000a   name: zymtrace-identity\000a   namespace: older-h2\000a spec:\000a@@ -20,26 +20,26 @@\000a     metadata:\000a       labels:\000a         app: zymtrace-identity\000a-        app.kubernetes.io/instance: backend\000a-        app.kubernetes.io/managed-by: Helm\000a         app.kubernetes.io/name: identity\000a+        app.kubernetes.io/instance: backend\000a         app.kubernetes.io/part-of: zymtrace\000a+        app.kubernetes.io/managed-by: Helm\000a     spec:\000a       containers:\000a-      - env:\000a+      - name: identity\000a+        image: registry.sandbox.example/zymtrace/identity:26.5.0\000a+        ports:\000a+        - name: http\000a+          containerPort: 8090\000a+          protocol: TCP\000a+        envFrom:\000a+        - configMapRef:\000a+            name: zymtrace-common\000a+        env:\000a         - name: SERVICE_PORT\000a           value: ''8090''\000a         - name: DATABASE_URL\000a           value: postgres://zymtrace:@:5432/zymtrace\000a-        envFrom:\000a-        - configMapRef:\000a-            name: zymtrace-common\000a-        image: registry.sandbox.example/zymtrace/identity:26.7.2\000a-        name: identity\000a-        ports:\000a-        - containerPort: 8090\000a-          name: http\000a-          protocol: TCP\000a         readinessProbe:\000a           httpGet:\000a             path: /health\000a');  
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'b2849724-c1e4-49d9-8eca-99ae15b81908', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 2, 'Deployment zymtrace-ingest', 'hook', 'UPDATE', 'MEDIUM', 'IMAGE', 60, 1797, U&'--- deployed/HOOK/Deployment//zymtrace-ingest\000a+++ planned/HOOK/Deployment//zymtrace-ingest\000a@@ -5,10 +5,10 @@\000a     helm.sh/hook: post-install,post-upgrade\000a     helm.sh/hook-weight: ''2''\000a   labels:\000a-    app.kubernetes.io/instance: backend\000a-    app.kubernetes.io/managed-by: Helm\000a     app.kubernetes.io/name: ingest\000a+    app.kubernetes.io/instance: backend\000a     app.kubernetes.io/part-of: zymtrace\000a+    app.kubernetes.io/managed-by: Helm\000a   name: zymtrace-ingest\000a   namespace: older-h2\000a spec:\000a@@ -20,31 +20,31 @@\000a     metadata:\000a       labels:\000a         app: zymtrace-ingest\000a-        app.kubernetes.io/instance: backend\000a-        app.kubernetes.io/managed-by: Helm\000a         app.kubernetes.io/name: ingest\000a+        app.kubernetes.io/instance: backend\000a         app.kubernetes.io/part-of: zymtrace\000a+        app.kubernetes.io/managed-by: Helm\000a     spec:\000a       containers:\000a-      - env:\000a+      - name: ingest\000a+        image: registry.sandbox.example/zymtrace/ingest:26.5.0\000a+        ports:\000a+        - name: http\000a+          containerPort: 8375\000a+          protocol: TCP\000a+        envFrom:\000a+        - configMapRef:\000a+            name: zymtrace-common\000a+        env:\000a         - name: SERVICE_PORT\000a           value: ''8375''\000a         - name: LICENSE_KEY\000a           valueFrom:\000a             secretKeyRef:\000a-              key: license-key\000a               name: zymtrace-license\000a+              key: license-key\000a         - name: DATABASE_URL\000a           value: postgres://zymtrace:@:5432/zymtrace\000a-        envFrom:\000a-        - configMapRef:\000a-            name: zymtrace-common\000a-        image: registry.sandbox.example/zymtrace/ingest:26.7.2\000a-        name: ingest\000a-        ports:\000a-        - containerPort: 8375\000a-          name: http\000a-          protocol: TCP\000a         readinessProbe:\000a           httpGet:\000a             path: /health\000a');            
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'b2d3f196-6350-458b-8d21-7e233d4f5540', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 3, 'Deployment zymtrace-symdb', 'hook', 'UPDATE', 'MEDIUM', 'IMAGE', 51, 1500, U&'--- deployed/HOOK/Deployment//zymtrace-symdb\000a+++ planned/HOOK/Deployment//zymtrace-symdb\000a@@ -5,10 +5,10 @@\000a     helm.sh/hook: post-install,post-upgrade\000a     helm.sh/hook-weight: ''2''\000a   labels:\000a-    app.kubernetes.io/instance: backend\000a-    app.kubernetes.io/managed-by: Helm\000a     app.kubernetes.io/name: symdb\000a+    app.kubernetes.io/instance: backend\000a     app.kubernetes.io/part-of: zymtrace\000a+    app.kubernetes.io/managed-by: Helm\000a   name: zymtrace-symdb\000a   namespace: older-h2\000a spec:\000a@@ -20,24 +20,24 @@\000a     metadata:\000a       labels:\000a         app: zymtrace-symdb\000a-        app.kubernetes.io/instance: backend\000a-        app.kubernetes.io/managed-by: Helm\000a         app.kubernetes.io/name: symdb\000a+        app.kubernetes.io/instance: backend\000a         app.kubernetes.io/part-of: zymtrace\000a+        app.kubernetes.io/managed-by: Helm\000a     spec:\000a       containers:\000a-      - env:\000a-        - name: SERVICE_PORT\000a-          value: ''8070''\000a+      - name: symdb\000a+        image: registry.sandbox.example/zymtrace/symdb:26.5.0\000a+        ports:\000a+        - name: http\000a+          containerPort: 8070\000a+          protocol: TCP\000a         envFrom:\000a         - configMapRef:\000a             name: zymtrace-common\000a-        image: registry.sandbox.example/zymtrace/symdb:26.7.2\000a-        name: symdb\000a-        ports:\000a-        - containerPort: 8070\000a-          name: http\000a-          protocol: TCP\000a+        env:\000a+        - name: SERVICE_PORT\000a+          value: ''8070''\000a         readinessProbe:\000a           httpGet:\000a             path: /health\000a');        
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '143796a6-68f9-414b-8ac9-abdf9c00b312', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 4, 'Deployment zymtrace-ui', 'hook', 'UPDATE', 'MEDIUM', 'IMAGE', 51, 1470, U&'--- deployed/HOOK/Deployment//zymtrace-ui\000a+++ planned/HOOK/Deployment//zymtrace-ui\000a@@ -5,10 +5,10 @@\000a     helm.sh/hook: post-install,post-upgrade\000a     helm.sh/hook-weight: ''2''\000a   labels:\000a-    app.kubernetes.io/instance: backend\000a-    app.kubernetes.io/managed-by: Helm\000a     app.kubernetes.io/name: ui\000a+    app.kubernetes.io/instance: backend\000a     app.kubernetes.io/part-of: zymtrace\000a+    app.kubernetes.io/managed-by: Helm\000a   name: zymtrace-ui\000a   namespace: older-h2\000a spec:\000a@@ -20,24 +20,24 @@\000a     metadata:\000a       labels:\000a         app: zymtrace-ui\000a-        app.kubernetes.io/instance: backend\000a-        app.kubernetes.io/managed-by: Helm\000a         app.kubernetes.io/name: ui\000a+        app.kubernetes.io/instance: backend\000a         app.kubernetes.io/part-of: zymtrace\000a+        app.kubernetes.io/managed-by: Helm\000a     spec:\000a       containers:\000a-      - env:\000a-        - name: SERVICE_PORT\000a-          value: ''3000''\000a+      - name: ui\000a+        image: registry.sandbox.example/zymtrace/ui:26.5.0\000a+        ports:\000a+        - name: http\000a+          containerPort: 3000\000a+          protocol: TCP\000a         envFrom:\000a         - configMapRef:\000a             name: zymtrace-common\000a-        image: registry.sandbox.example/zymtrace/ui:26.7.2\000a-        name: ui\000a-        ports:\000a-        - containerPort: 3000\000a-          name: http\000a-          protocol: TCP\000a+        env:\000a+        - name: SERVICE_PORT\000a+          value: ''3000''\000a         readinessProbe:\000a           httpGet:\000a             path: /health\000a');         
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '38b25355-773d-484c-ad59-58114911bd40', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 5, 'Deployment zymtrace-web', 'hook', 'UPDATE', 'MEDIUM', 'IMAGE', 54, 1587, U&'--- deployed/HOOK/Deployment//zymtrace-web\000a+++ planned/HOOK/Deployment//zymtrace-web\000a@@ -5,10 +5,10 @@\000a     helm.sh/hook: post-install,post-upgrade\000a     helm.sh/hook-weight: ''2''\000a   labels:\000a-    app.kubernetes.io/instance: backend\000a-    app.kubernetes.io/managed-by: Helm\000a     app.kubernetes.io/name: web\000a+    app.kubernetes.io/instance: backend\000a     app.kubernetes.io/part-of: zymtrace\000a+    app.kubernetes.io/managed-by: Helm\000a   name: zymtrace-web\000a   namespace: older-h2\000a spec:\000a@@ -20,26 +20,26 @@\000a     metadata:\000a       labels:\000a         app: zymtrace-web\000a-        app.kubernetes.io/instance: backend\000a-        app.kubernetes.io/managed-by: Helm\000a         app.kubernetes.io/name: web\000a+        app.kubernetes.io/instance: backend\000a         app.kubernetes.io/part-of: zymtrace\000a+        app.kubernetes.io/managed-by: Helm\000a     spec:\000a       containers:\000a-      - env:\000a+      - name: web\000a+        image: registry.sandbox.example/zymtrace/web:26.5.0\000a+        ports:\000a+        - name: http\000a+          containerPort: 8000\000a+          protocol: TCP\000a+        envFrom:\000a+        - configMapRef:\000a+            name: zymtrace-common\000a+        env:\000a         - name: SERVICE_PORT\000a           value: ''8000''\000a         - name: DATABASE_URL\000a           value: postgres://zymtrace:@:5432/zymtrace\000a-        envFrom:\000a-        - configMapRef:\000a-            name: zymtrace-common\000a-        image: registry.sandbox.example/zymtrace/web:26.7.2\000a-        name: web\000a-        ports:\000a-        - containerPort: 8000\000a-          name: http\000a-          protocol: TCP\000a         readinessProbe:\000a           httpGet:\000a             path: /health\000a');         
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'e17f12a3-494a-453f-b9b6-24a2b8decaae', UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', 0, 'Deployment zymtrace-gateway', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 363, U&'--- deployed/HOOK/Deployment//zymtrace-gateway\000a+++ planned/HOOK/Deployment//zymtrace-gateway\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: gateway\000a-        image: registry.sandbox.example/zymtrace/gateway:26.5.0\000a+        image: registry.sandbox.example/zymtrace/gateway:26.5.1\000a         ports:\000a         - name: http\000a           containerPort: 8080\000a');        
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'e5e8a678-8262-4937-995d-4a6da970b4ca', UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', 1, 'Deployment zymtrace-identity', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 368, U&'--- deployed/HOOK/Deployment//zymtrace-identity\000a+++ planned/HOOK/Deployment//zymtrace-identity\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: identity\000a-        image: registry.sandbox.example/zymtrace/identity:26.5.0\000a+        image: registry.sandbox.example/zymtrace/identity:26.5.1\000a         ports:\000a         - name: http\000a           containerPort: 8090\000a');  
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'b0d7c369-48ff-4088-a7d2-cfb540d16fab', UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', 2, 'Deployment zymtrace-ingest', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 358, U&'--- deployed/HOOK/Deployment//zymtrace-ingest\000a+++ planned/HOOK/Deployment//zymtrace-ingest\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: ingest\000a-        image: registry.sandbox.example/zymtrace/ingest:26.5.0\000a+        image: registry.sandbox.example/zymtrace/ingest:26.5.1\000a         ports:\000a         - name: http\000a           containerPort: 8375\000a');              
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '0e387098-934a-4f07-b2b2-201c92f8baaa', UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', 3, 'Deployment zymtrace-symdb', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 353, U&'--- deployed/HOOK/Deployment//zymtrace-symdb\000a+++ planned/HOOK/Deployment//zymtrace-symdb\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: symdb\000a-        image: registry.sandbox.example/zymtrace/symdb:26.5.0\000a+        image: registry.sandbox.example/zymtrace/symdb:26.5.1\000a         ports:\000a         - name: http\000a           containerPort: 8070\000a');    
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID 'e2bcfb27-d6cd-479d-9eae-a9fbe225f53e', UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', 4, 'Deployment zymtrace-ui', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 338, U&'--- deployed/HOOK/Deployment//zymtrace-ui\000a+++ planned/HOOK/Deployment//zymtrace-ui\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: ui\000a-        image: registry.sandbox.example/zymtrace/ui:26.5.0\000a+        image: registry.sandbox.example/zymtrace/ui:26.5.1\000a         ports:\000a         - name: http\000a           containerPort: 3000\000a');      
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '9a65cc6d-2f51-474c-a5b1-7e0eb6ec0c20', UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', 5, 'Deployment zymtrace-web', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 343, U&'--- deployed/HOOK/Deployment//zymtrace-web\000a+++ planned/HOOK/Deployment//zymtrace-web\000a@@ -26,7 +26,7 @@\000a     spec:\000a       containers:\000a       - name: web\000a-        image: registry.sandbox.example/zymtrace/web:26.5.0\000a+        image: registry.sandbox.example/zymtrace/web:26.5.1\000a         ports:\000a         - name: http\000a           containerPort: 8000\000a');
INSERT INTO "PUBLIC"."STORED_DIFF" VALUES(UUID '1aa97f52-321d-4743-82dc-4cd42e8d447a', UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', 6, 'Job zymtrace-migrate', 'hook', 'RECREATE', 'MEDIUM', 'RECREATED', 11, 395, U&'--- deployed/HOOK/Job//zymtrace-migrate\000a+++ planned/HOOK/Job//zymtrace-migrate\000a@@ -22,7 +22,7 @@\000a       restartPolicy: Never\000a       containers:\000a       - name: migrate\000a-        image: registry.sandbox.example/zymtrace/migrate:26.5.0\000a+        image: registry.sandbox.example/zymtrace/migrate:26.5.1\000a         env:\000a         - name: DATABASE_URL\000a           value: postgres://zymtrace:@:5432/zymtrace\000a');               
CREATE UNIQUE NULLS DISTINCT INDEX "PUBLIC"."STORED_DIFF_BY_PLAN" ON "PUBLIC"."STORED_DIFF"("PLAN_ID" NULLS FIRST, "POSITION" NULLS FIRST);    
CREATE CACHED TABLE "PUBLIC"."AUDIT_ENTRY"(
    "ID" BIGINT NOT NULL,
    "HAPPENED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "ACTOR" CHARACTER VARYING(200) NOT NULL,
    "SIGNED_IN_BY" CHARACTER VARYING(100) NOT NULL,
    "ADDRESS" CHARACTER VARYING(100) NOT NULL,
    "ACTION" CHARACTER VARYING(40) NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "PLAN_ID" UUID,
    "OPERATION_ID" UUID,
    "DIGEST" CHARACTER VARYING(64) NOT NULL,
    "REASON" CHARACTER VARYING NOT NULL,
    "COMMANDS" CHARACTER VARYING NOT NULL,
    "OUTCOME" CHARACTER VARYING(20) NOT NULL,
    "EXIT_CODE" INTEGER,
    "VERDICT" CHARACTER VARYING NOT NULL,
    "STAGED_UPGRADE_ID" UUID,
    "BREAK_GLASS" BOOLEAN DEFAULT FALSE NOT NULL,
    "PREVIOUS_HASH" CHARACTER VARYING(64) NOT NULL,
    "HASH" CHARACTER VARYING(64) NOT NULL
);     
ALTER TABLE "PUBLIC"."AUDIT_ENTRY" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_E" PRIMARY KEY("ID");   
-- 32 +/- SELECT COUNT(*) FROM PUBLIC.AUDIT_ENTRY;             
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(1, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.635+00', 'console', '', '', 'console-started', '', NULL, NULL, '', 'The configuration at the first start that was written down.', '[]', 'DONE', NULL, U&'console.access.users[0].name=viewer\000aconsole.access.users[0].password=[masked]\000aconsole.access.users[0].roles=VIEWER\000aconsole.access.users[1].name=operator\000aconsole.access.users[1].password=[masked]\000aconsole.access.users[1].roles=OPERATOR\000aconsole.access.users[2].name=approver\000aconsole.access.users[2].password=[masked]\000aconsole.access.users[2].roles=APPROVER\000aconsole.access.users[3].name=oncall\000aconsole.access.users[3].password=[masked]\000aconsole.access.users[3].roles=ONCALL\000aconsole.access.users[4].name=auditor\000aconsole.access.users[4].password=[masked]\000aconsole.access.users[4].roles=AUDITOR\000aconsole.access.users[5].name=admin\000aconsole.access.users[5].password=[masked]\000aconsole.access.users[5].roles=ADMIN\000aconsole.approval.policy=SELF\000aconsole.clusters[0].context=sandbox\000aconsole.clusters[0].kubeconfig=/tmp/sandbox3094789688136237557/kubeconfig\000aconsole.clusters[0].name=sandbox\000aconsole.data-dir=/tmp/older-console4486195147660962320\000aconsole.helm.binary=helm\000aconsole.helm.repository.name=zymtrace\000aconsole.helm.repository.url=http://127.0.0.1:36321\000aspring.datasource.url=jdbc:h2:file:/tmp/older-console4486195147660962320/console', NULL, FALSE, '0000000000000000000000000000000000000000000000000000000000000000', '6bb78f7ed8b039f5e4c4726727b899db1433b2ba43c52e62ed9da3577be9dbc7');            
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(2, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.985+00', 'operator', 'FORM', '127.0.0.1', 'signed-in', '', NULL, NULL, '', '', '[]', 'DONE', NULL, '', NULL, FALSE, '6bb78f7ed8b039f5e4c4726727b899db1433b2ba43c52e62ed9da3577be9dbc7', 'e7ec4f29050cd63dc17175bc87ca78f2bdc802cb0705af21b3c535cf056656db');        
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(3, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:20.677+00', 'operator', 'FORM', '127.0.0.1', 'token-made', '', NULL, NULL, '', '', '[]', 'DONE', NULL, 'Token nightly for VIEWER, until 2027-11-27T01:46:20.661Z.', NULL, FALSE, 'e7ec4f29050cd63dc17175bc87ca78f2bdc802cb0705af21b3c535cf056656db', 'e330042837606e0aec9a767e4f66b353c6cbe475ee414a14de2594f669c266ff');              
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(4, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:25.29+00', 'operator', 'BASIC', '127.0.0.1', 'plan-created', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', NULL, 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","repo","add","zymtrace","http://127.0.0.1:36321"],["helm","repo","update","zymtrace"],["helm","search","repo","zymtrace/backend","--version","26.7.2"],["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","-f","mine.yaml","--reset-then-reuse-values","--atomic","--debug","--timeout","1h10m0s"]]', 'PLANNED', NULL, 'An upgrade from revision 1: 9 changes, 5 findings, 0 of them blocking.', NULL, FALSE, 'e330042837606e0aec9a767e4f66b353c6cbe475ee414a14de2594f669c266ff', '29f26bc5c2b506a8bdb5a1a3a35c9c29b3a7c14ca98a5b4ab0cde4019cb1db41');             
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(5, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:25.496+00', 'operator', 'BASIC', '127.0.0.1', 'plan-approved', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', NULL, 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', 'read and found good', '[["helm","repo","add","zymtrace","http://127.0.0.1:36321"],["helm","repo","update","zymtrace"],["helm","search","repo","zymtrace/backend","--version","26.7.2"],["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","-f","mine.yaml","--reset-then-reuse-values","--atomic","--debug","--timeout","1h10m0s"]]', 'APPROVED', NULL, '', NULL, FALSE, '29f26bc5c2b506a8bdb5a1a3a35c9c29b3a7c14ca98a5b4ab0cde4019cb1db41', 'd1f4d367b0c57bc220fe7292307d20f4b8265bdd9c0070f76f154bab7f185ee5');             
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(6, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:25.631+00', 'operator', 'BASIC', '127.0.0.1', 'operation-started', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","repo","add","zymtrace","http://127.0.0.1:36321"],["helm","repo","update","zymtrace"],["helm","search","repo","zymtrace/backend","--version","26.7.2"],["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","-f","mine.yaml","--reset-then-reuse-values","--atomic","--debug","--timeout","1h10m0s"]]', 'STARTED', NULL, '', NULL, FALSE, 'd1f4d367b0c57bc220fe7292307d20f4b8265bdd9c0070f76f154bab7f185ee5', '7d3a2778f0772d013c28dc4a9bcde6233cb7ad7913fc6bf0888e1a04224bb79b');      
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(7, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:26.184+00', 'operator', '', '', 'command-started', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","repo","add","zymtrace","http://127.0.0.1:36321"]]', 'STARTED', NULL, '', NULL, FALSE, '7d3a2778f0772d013c28dc4a9bcde6233cb7ad7913fc6bf0888e1a04224bb79b', 'cd76783b312a6519ec30e4d707c2bbcee7935381a7315b36b70f53879d270898');             
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(8, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:26.572+00', 'operator', '', '', 'command-ended', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","repo","add","zymtrace","http://127.0.0.1:36321"]]', 'ENDED', 0, '', NULL, FALSE, 'cd76783b312a6519ec30e4d707c2bbcee7935381a7315b36b70f53879d270898', '460670564fd34e4f487fc38928123bb5ea268803c98ce271e3edcefb0cd61edd');    
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(9, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:26.599+00', 'operator', '', '', 'command-started', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","repo","update","zymtrace"]]', 'STARTED', NULL, '', NULL, FALSE, '460670564fd34e4f487fc38928123bb5ea268803c98ce271e3edcefb0cd61edd', '846ad879c056a1d2cc7b4834535fcfd0a52aaa308a51e6ae875ec268d40c7367');   
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(10, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:26.885+00', 'operator', '', '', 'command-ended', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","repo","update","zymtrace"]]', 'ENDED', 0, '', NULL, FALSE, '846ad879c056a1d2cc7b4834535fcfd0a52aaa308a51e6ae875ec268d40c7367', '615b68016dd2d3228b81bd7052f52ecf947f4d5369105a1acec223a274a598a9');         
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(11, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:26.895+00', 'operator', '', '', 'command-started', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","search","repo","zymtrace/backend","--version","26.7.2"]]', 'STARTED', NULL, '', NULL, FALSE, '615b68016dd2d3228b81bd7052f52ecf947f4d5369105a1acec223a274a598a9', '607b8c45377baa50cf189bb07c92b0af115c05e5231b5f6c298615aa9674adb1');     
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(12, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:27.176+00', 'operator', '', '', 'command-ended', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","search","repo","zymtrace/backend","--version","26.7.2"]]', 'ENDED', 0, '', NULL, FALSE, '607b8c45377baa50cf189bb07c92b0af115c05e5231b5f6c298615aa9674adb1', '04519258dc7016c99df697a6824a6423b0430b363b729fee77788a52e5170215');            
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(13, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:28.093+00', 'operator', '', '', 'command-started', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","-f","mine.yaml","--reset-then-reuse-values","--atomic","--debug","--timeout","1h10m0s"]]', 'STARTED', NULL, '', NULL, FALSE, '04519258dc7016c99df697a6824a6423b0430b363b729fee77788a52e5170215', '37ca6a33b70a647478f5fca0fe11463898cf521bb1bafabb445cd908069e5fae');    
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(14, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:31.58+00', 'operator', '', '', 'command-ended', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","-f","mine.yaml","--reset-then-reuse-values","--atomic","--debug","--timeout","1h10m0s"]]', 'ENDED', 0, '', NULL, FALSE, '37ca6a33b70a647478f5fca0fe11463898cf521bb1bafabb445cd908069e5fae', '38c10fa4d4e45e401becd2ac5ca16a2f5124b97dda780fe019eb8ee8f0da3aa0');            
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(15, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:33.51+00', 'operator', '', '', 'values-kept', 'sandbox/older-h2/backend', NULL, UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', '7c026de0a472a2bee19286d4d9b195919523e398126b9b4cde854fca3d7a7a7b', '', '[]', 'DONE', NULL, 'mine.yaml, version 1, as of revision 2.', NULL, FALSE, '38c10fa4d4e45e401becd2ac5ca16a2f5124b97dda780fe019eb8ee8f0da3aa0', 'fbb320904cdf833c31ed526c42fc00da9adcc0d7deb8e6a4f2672658a115b554');             
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(16, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:33.577+00', 'operator', '', '', 'operation-ended', 'sandbox/older-h2/backend', UUID '0f42373c-677d-497d-abce-adf61402d844', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '', '[["helm","repo","add","zymtrace","http://127.0.0.1:36321"],["helm","repo","update","zymtrace"],["helm","search","repo","zymtrace/backend","--version","26.7.2"],["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","-f","mine.yaml","--reset-then-reuse-values","--atomic","--debug","--timeout","1h10m0s"]]', 'SUCCEEDED', 0, 'All 13 checks passed.', NULL, FALSE, 'fbb320904cdf833c31ed526c42fc00da9adcc0d7deb8e6a4f2672658a115b554', 'be2b8da5abae939829e31f7b6a6fcd22d08dbdfe9160e8e7b9eb65f70a73ea30'); 
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(17, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:35.745+00', 'operator', 'BASIC', '127.0.0.1', 'plan-created', 'sandbox/older-h2/backend', UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', NULL, '320f905fa6717a7038e7c548df27f7b1f063acb600a4a2dff449b078ee7d3bb8', '', '[["helm","repo","add","zymtrace","http://127.0.0.1:36321"],["helm","repo","update","zymtrace"],["helm","search","repo","zymtrace/backend","--version","26.7.2"],["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","--reset-then-reuse-values","--set","services.common.imageTag=26.7.3","--atomic","--debug","--timeout","1h10m0s"]]', 'PLANNED', NULL, 'An upgrade from revision 2: 9 changes, 1 findings, 0 of them blocking.', NULL, FALSE, 'be2b8da5abae939829e31f7b6a6fcd22d08dbdfe9160e8e7b9eb65f70a73ea30', 'b83573db20bd6656d0287800a1d6c0ce975f0c9362d8faecb4aa0fa13b88e591');  
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(18, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:35.978+00', 'operator', 'BASIC', '127.0.0.1', 'plan-rejected', 'sandbox/older-h2/backend', UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', NULL, '320f905fa6717a7038e7c548df27f7b1f063acb600a4a2dff449b078ee7d3bb8', 'not on a Friday', '[["helm","repo","add","zymtrace","http://127.0.0.1:36321"],["helm","repo","update","zymtrace"],["helm","search","repo","zymtrace/backend","--version","26.7.2"],["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","--reset-then-reuse-values","--set","services.common.imageTag=26.7.3","--atomic","--debug","--timeout","1h10m0s"]]', 'REJECTED', NULL, '', NULL, FALSE, 'b83573db20bd6656d0287800a1d6c0ce975f0c9362d8faecb4aa0fa13b88e591', '9d198b46b1c804e5a0b7ec4b34ab8744db91242bce3bddbe92659f1417d53bf6');       
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(19, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:36.694+00', 'operator', 'BASIC', '127.0.0.1', 'plan-created', 'sandbox/older-h2/backend', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', NULL, 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', '', '[["helm","rollback","backend","1","-n","older-h2","--wait","--timeout","15m0s"]]', 'PLANNED', NULL, 'A rollback from revision 2: 6 changes, 4 findings, 0 of them blocking.', NULL, FALSE, '9d198b46b1c804e5a0b7ec4b34ab8744db91242bce3bddbe92659f1417d53bf6', '84b7d18a6d750d6a9b1679eaecf62bdeb43aba94f30dd30bcb5f62f0900ed8a9');             
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(20, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:36.851+00', 'operator', 'BASIC', '127.0.0.1', 'plan-approved', 'sandbox/older-h2/backend', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', NULL, 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', 'read and found good', '[["helm","rollback","backend","1","-n","older-h2","--wait","--timeout","15m0s"]]', 'APPROVED', NULL, '', NULL, FALSE, '84b7d18a6d750d6a9b1679eaecf62bdeb43aba94f30dd30bcb5f62f0900ed8a9', 'e907374964ff25ca64e3f10421901f35c5b428a40ba35bc2e384a1d8ebc40988');              
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(21, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:37.07+00', 'operator', 'BASIC', '127.0.0.1', 'operation-started', 'sandbox/older-h2/backend', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', '', '[["helm","rollback","backend","1","-n","older-h2","--wait","--timeout","15m0s"]]', 'STARTED', NULL, '', NULL, FALSE, 'e907374964ff25ca64e3f10421901f35c5b428a40ba35bc2e384a1d8ebc40988', 'ce8cc836eaf214528b1a87f14b6e2d95ca030df61a51d34159087a626d3802f7');        
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(22, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:38.1+00', 'operator', '', '', 'command-started', 'sandbox/older-h2/backend', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', '', '[["helm","rollback","backend","1","-n","older-h2","--wait","--timeout","15m0s"]]', 'STARTED', NULL, '', NULL, FALSE, 'ce8cc836eaf214528b1a87f14b6e2d95ca030df61a51d34159087a626d3802f7', '33a5f533a82dfb8c2636fe2c22d1f46d829fe512cc2926d5424253414e7f6a32');         
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(23, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:39.405+00', 'operator', '', '', 'command-ended', 'sandbox/older-h2/backend', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', '', '[["helm","rollback","backend","1","-n","older-h2","--wait","--timeout","15m0s"]]', 'ENDED', 0, '', NULL, FALSE, '33a5f533a82dfb8c2636fe2c22d1f46d829fe512cc2926d5424253414e7f6a32', '944f62eadfb74991fdcca1277aaa1ab7bddf6ee5e5a20b06fb13a90352d6d971');              
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(24, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:39.988+00', 'operator', '', '', 'put-back-started', 'sandbox/older-h2/backend', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', '', '[]', 'STARTED', NULL, 'Deployment zymtrace-ingest, Deployment zymtrace-web, Deployment zymtrace-gateway, Deployment zymtrace-symdb, Deployment zymtrace-identity, Deployment zymtrace-ui', NULL, FALSE, '944f62eadfb74991fdcca1277aaa1ab7bddf6ee5e5a20b06fb13a90352d6d971', '0bc2a2f890c4f22dcff1de871a16c7922843339793c49db47ed6f88980083f67');   
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(25, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:40.235+00', 'operator', '', '', 'put-back-ended', 'sandbox/older-h2/backend', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', '', '[]', 'DONE', NULL, 'Deployment zymtrace-ingest replaced, Deployment zymtrace-web replaced, Deployment zymtrace-gateway replaced, Deployment zymtrace-symdb replaced, Deployment zymtrace-identity replaced, Deployment zymtrace-ui replaced', NULL, FALSE, '0bc2a2f890c4f22dcff1de871a16c7922843339793c49db47ed6f88980083f67', '1114e87bcaa92467bcc88b4cbcacc195393eac5f011bd8c40acd97c5b7561344');  
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(26, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:43.084+00', 'operator', '', '', 'values-kept', 'sandbox/older-h2/backend', NULL, UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', '8170b514bccae6cd7baff33f3b865054c0222e1e32fca9bba47216380a894ce9', '', '[]', 'DONE', NULL, 'mine.yaml, version 2, as of revision 3.', NULL, FALSE, '1114e87bcaa92467bcc88b4cbcacc195393eac5f011bd8c40acd97c5b7561344', 'e3010dd43d00fd62164e89f7d8a9ea1279771ae0172524167df998d4c855a740');            
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(27, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:43.289+00', 'operator', '', '', 'operation-ended', 'sandbox/older-h2/backend', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', '', '[["helm","rollback","backend","1","-n","older-h2","--wait","--timeout","15m0s"]]', 'SUCCEEDED', 0, 'All 14 checks passed.', NULL, FALSE, 'e3010dd43d00fd62164e89f7d8a9ea1279771ae0172524167df998d4c855a740', '389aab4600b4f81f393c8d20023cbd9bfadfc926e6eb8218db6fbb1d78164984');   
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(28, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:46.892+00', 'operator', 'BASIC', '127.0.0.1', 'plan-created', 'sandbox/older-h2/backend', UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', NULL, '4f1bb80298bd120c73fb2fba1eb454a79e0bc450c8bc15acddb22e7c5836c466', '', '[["helm","repo","add","zymtrace","http://127.0.0.1:36321"],["helm","repo","update","zymtrace"],["helm","search","repo","zymtrace/backend","--version","26.5.0"],["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.5.0","--reset-then-reuse-values","--set","services.common.imageTag=26.5.1","--atomic","--debug","--timeout","1h10m0s"]]', 'PLANNED', NULL, 'An upgrade from revision 3: 9 changes, 1 findings, 0 of them blocking.', NULL, FALSE, '389aab4600b4f81f393c8d20023cbd9bfadfc926e6eb8218db6fbb1d78164984', 'e67c7b3655e21725e224a6e3e22472320c86cc90c6872dbc5c26eb9452d09e81');  
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(29, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:47.151+00', 'operator', 'BASIC', '127.0.0.1', 'verification-started', 'sandbox/older-h2/backend', NULL, NULL, '', 'Verification 9740741b-5226-4c85-987d-87805bdc17c2 of revision 3.', '[]', 'STARTED', NULL, '', NULL, FALSE, 'e67c7b3655e21725e224a6e3e22472320c86cc90c6872dbc5c26eb9452d09e81', 'c98b71cd973beea4c1480d28338ef3979c6887c5b03280ac8a4bc3ca6a2473b6');
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(30, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:47.428+00', 'operator', '', '', 'verification-ended', 'sandbox/older-h2/backend', NULL, NULL, '', 'Verification 9740741b-5226-4c85-987d-87805bdc17c2 of revision 3.', '[]', 'PASSED', NULL, 'All 13 checks passed.', NULL, FALSE, 'c98b71cd973beea4c1480d28338ef3979c6887c5b03280ac8a4bc3ca6a2473b6', 'c21347adf4ad658a209acca1468c60ff2f39a17f68c4eefb292916f90fcb2e6d');            
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(31, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:48.364+00', 'operator', 'BASIC', '127.0.0.1', 'values-downloaded', 'sandbox/older-h2/backend', NULL, NULL, 'c61804b47731232bc282ae522a664dcdd7f5dc71074664c6931f3bda1b20aade', '', '[]', 'DONE', NULL, 'mine.yaml, with its secrets in clear.', NULL, FALSE, 'c21347adf4ad658a209acca1468c60ff2f39a17f68c4eefb292916f90fcb2e6d', '8521ba8dc7a70d6e87223957475cae06ccf7ef22c69f5dd4a1472ae15ba50c25'); 
INSERT INTO "PUBLIC"."AUDIT_ENTRY" VALUES(32, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:48.418+00', 'auditor', 'BASIC', '127.0.0.1', 'audit-exported', '', NULL, NULL, '', '', '[]', 'DONE', NULL, 'The whole trail, as JSON lines.', NULL, FALSE, '8521ba8dc7a70d6e87223957475cae06ccf7ef22c69f5dd4a1472ae15ba50c25', '06a89d270380440b307455f40772ae9b380591c0aa5b9de97c132a9d2b1f5636');   
CREATE INDEX "PUBLIC"."AUDIT_ENTRY_BY_RELEASE" ON "PUBLIC"."AUDIT_ENTRY"("RELEASE_REF" NULLS FIRST, "ID" NULLS FIRST);         
CREATE INDEX "PUBLIC"."AUDIT_ENTRY_BY_ACTOR" ON "PUBLIC"."AUDIT_ENTRY"("ACTOR" NULLS FIRST, "ID" NULLS FIRST); 
CREATE INDEX "PUBLIC"."AUDIT_ENTRY_BY_ACTION" ON "PUBLIC"."AUDIT_ENTRY"("ACTION" NULLS FIRST, "ID" NULLS FIRST);               
CREATE INDEX "PUBLIC"."AUDIT_ENTRY_BY_OUTCOME" ON "PUBLIC"."AUDIT_ENTRY"("OUTCOME" NULLS FIRST, "ID" NULLS FIRST);             
CREATE INDEX "PUBLIC"."AUDIT_ENTRY_BY_BREAK_GLASS" ON "PUBLIC"."AUDIT_ENTRY"("BREAK_GLASS" NULLS FIRST, "ID" NULLS FIRST);     
CREATE INDEX "PUBLIC"."AUDIT_ENTRY_BY_OPERATION" ON "PUBLIC"."AUDIT_ENTRY"("OPERATION_ID" NULLS FIRST, "ID" NULLS FIRST);      
CREATE INDEX "PUBLIC"."AUDIT_ENTRY_BY_PLAN" ON "PUBLIC"."AUDIT_ENTRY"("PLAN_ID" NULLS FIRST, "ID" NULLS FIRST);
CREATE INDEX "PUBLIC"."AUDIT_ENTRY_BY_TIME" ON "PUBLIC"."AUDIT_ENTRY"("HAPPENED_AT" NULLS FIRST, "ID" NULLS FIRST);            
CREATE CACHED TABLE "PUBLIC"."STAGED_UPGRADE"(
    "ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "FROM_CHART_VERSION" CHARACTER VARYING(128) NOT NULL,
    "BASE_REVISION" INTEGER NOT NULL,
    "PATH" CHARACTER VARYING(20) NOT NULL,
    "VALUES_FILE_ID" UUID,
    "TIMEOUT" CHARACTER VARYING(20),
    "STARTED_BY" CHARACTER VARYING(200) NOT NULL,
    "STARTED_ROLES" CHARACTER VARYING(200) NOT NULL,
    "STARTED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "ACTIVE_RELEASE" CHARACTER VARYING(200),
    "STATUS" CHARACTER VARYING(20) NOT NULL,
    "CAUSE" CHARACTER VARYING,
    "ENDED_AT" TIMESTAMP WITH TIME ZONE,
    "VERSION" INTEGER NOT NULL
);            
ALTER TABLE "PUBLIC"."STAGED_UPGRADE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_A" PRIMARY KEY("ID");
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.STAGED_UPGRADE;           
CREATE INDEX "PUBLIC"."STAGED_UPGRADE_BY_RELEASE" ON "PUBLIC"."STAGED_UPGRADE"("RELEASE_REF" NULLS FIRST, "STARTED_AT" NULLS FIRST);           
CREATE CACHED TABLE "PUBLIC"."STAGE"(
    "STAGED_UPGRADE" UUID NOT NULL,
    "STAGED_UPGRADE_KEY" INTEGER NOT NULL,
    "CHART_VERSION" CHARACTER VARYING(128) NOT NULL,
    "IMAGE_TAG" CHARACTER VARYING(128),
    "STATE" CHARACTER VARYING(30) NOT NULL,
    "PLAN_ID" UUID
);            
ALTER TABLE "PUBLIC"."STAGE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_4B8C" PRIMARY KEY("STAGED_UPGRADE", "STAGED_UPGRADE_KEY");    
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.STAGE;    
CREATE CACHED TABLE "PUBLIC"."VERIFICATION"(
    "ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "REVISION" INTEGER NOT NULL,
    "RECORD_UID" CHARACTER VARYING(64) NOT NULL,
    "OPERATION_ID" UUID,
    "REQUESTED_BY" CHARACTER VARYING(200) NOT NULL,
    "STARTED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "RUNNING_RELEASE" CHARACTER VARYING(200),
    "STATE" CHARACTER VARYING(20) NOT NULL,
    "LEASE_UNTIL" TIMESTAMP WITH TIME ZONE NOT NULL,
    "PROGRESS" CHARACTER VARYING NOT NULL,
    "REASON" CHARACTER VARYING,
    "VERDICT" CHARACTER VARYING,
    "BEFORE_STATE" CHARACTER VARYING,
    "AFTER_STATE" CHARACTER VARYING,
    "ENDED_AT" TIMESTAMP WITH TIME ZONE,
    "VERSION" INTEGER NOT NULL
);    
ALTER TABLE "PUBLIC"."VERIFICATION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_31" PRIMARY KEY("ID"); 
-- 3 +/- SELECT COUNT(*) FROM PUBLIC.VERIFICATION;             
INSERT INTO "PUBLIC"."VERIFICATION" VALUES(UUID 'fc004c82-c7c1-45ee-a196-49d764dfee6f', 'sandbox/older-h2/backend', 2, '1c98f263-a588-4414-b0e5-d42b0eadaaae', UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:32.963+00', NULL, 'PASSED', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:47.963+00', '', NULL, '{"checks":[{"code":"release-deployed","title":"Helm records the release as deployed","status":"PASSED","evidence":"Revision 2 has the status ''deployed''.","points":["Revision 2 has the status ''deployed''."]},{"code":"revision-as-expected","title":"The newest revision is the expected one","status":"PASSED","evidence":"Expected revision 2, the newest is 2.","points":["Expected revision 2, the newest is 2."]},{"code":"ran-as-planned","title":"Helm recorded what was planned","status":"PASSED","evidence":"The record of revision 2 equals the approved plan, digest eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a.","points":["The record of revision 2 equals the approved plan, digest eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a."]},{"code":"workloads-present","title":"Every workload of manifest and hooks exists","status":"PASSED","evidence":"All 6 exist.","points":["All 6 exist."]},{"code":"images-as-planned","title":"Every workload names the planned image","status":"PASSED","evidence":"zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.7.2; zymtrace-web registry.sandbox.example/zymtrace/web:26.7.2; zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.7.2; zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.7.2; zymtrace-identity registry.sandbox.example/zymtrace/identity:26.7.2; zymtrace-ui registry.sandbox.example/zymtrace/ui:26.7.2.","points":["zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.7.2","zymtrace-web registry.sandbox.example/zymtrace/web:26.7.2","zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.7.2","zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.7.2","zymtrace-identity registry.sandbox.example/zymtrace/identity:26.7.2","zymtrace-ui registry.sandbox.example/zymtrace/ui:26.7.2"]},{"code":"images-pulled","title":"No pod waits for an image that cannot be pulled","status":"PASSED","evidence":"No pod waits for an image.","points":["No pod waits for an image."]},{"code":"one-image-per-workload","title":"All pods of a workload run one and the same image","status":"PASSED","evidence":"zymtrace-ingest sha256:457d45951763; zymtrace-web sha256:c7fc0d4609c1; zymtrace-gateway sha256:f01010becf6c; zymtrace-symdb sha256:5ed878dbd3ba; zymtrace-identity sha256:e0339071184e; zymtrace-ui sha256:f0cd914ff953.","points":["zymtrace-ingest sha256:457d45951763","zymtrace-web sha256:c7fc0d4609c1","zymtrace-gateway sha256:f01010becf6c","zymtrace-symdb sha256:5ed878dbd3ba","zymtrace-identity sha256:e0339071184e","zymtrace-ui sha256:f0cd914ff953"]},{"code":"workloads-ready","title":"Every workload is rolled out and ready","status":"PASSED","evidence":"All 6 are ready on their newest generation.","points":["All 6 are ready on their newest generation."]},{"code":"pods-steady","title":"No pod restarts or waits","status":"PASSED","evidence":"No pod waits, and none has restarted since 2026-11-27 01:46:25 UTC.","points":["No pod waits, and none has restarted since 2026-11-27 01:46:25 UTC."]},{"code":"jobs-succeeded","title":"The migration and every other Job have succeeded","status":"PASSED","evidence":"zymtrace-migrate is gone, as expected: it is removed when it has succeeded.","points":["zymtrace-migrate is gone, as expected: it is removed when it has succeeded."]},{"code":"ingest-log-clean","title":"Ingest tells of no license, auth or forbidden error","status":"PASSED","evidence":"None in the last 50 lines of zymtrace-ingest-4f16ccf8-dnnx5, by the patterns license, auth, forbidden.","points":["None in the last 50 lines of zymtrace-ingest-4f16ccf8-dnnx5, by the patterns license, auth, forbidden."]},{"code":"gateway-answers","title":"The gateway answers","status":"PASSED","evidence":"Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200.","points":["Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200."]},{"code":"nothing-left-over","title":"Nothing is left of a failed or a newer revision","status":"PASSED","evidence":"Every object of the release is one that revision 2 names.","points":["Every object of the release is one that revision 2 names."]}],"at":"2026-11-27T01:46:33.105Z","passed":true}', '{"at":"2026-11-27T01:46:28.055Z","revision":1,"status":"deployed","workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.5.0"],"digests":["sha256:535b860b391d366f9a9077adb80b58e2535b860b391d366f9a9077adb80b58e2"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.5.0"],"digests":["sha256:0a69c7c7040f3dd5b7170ebbda098ebe0a69c7c7040f3dd5b7170ebbda098ebe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.5.0"],"digests":["sha256:d395a2b1ea8c368da2d06ffbd2de942dd395a2b1ea8c368da2d06ffbd2de942d"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.5.0"],"digests":["sha256:88c0f71a9165301c9d51513c299da75488c0f71a9165301c9d51513c299da754"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.5.0"],"digests":["sha256:e1d1d0cc0a0f3a00b3d0341387d0defee1d1d0cc0a0f3a00b3d0341387d0defe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.5.0"],"digests":["sha256:441e4680af303b83ab7e03be1aa53277441e4680af303b83ab7e03be1aa53277"],"ready":1,"desired":1,"restarts":0}]}', '{"at":"2026-11-27T01:46:33.105Z","revision":2,"status":"deployed","workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.7.2"],"digests":["sha256:457d459517633496846bf74238372950457d459517633496846bf74238372950"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.7.2"],"digests":["sha256:c7fc0d4609c139379fed6d46ae7c6efbc7fc0d4609c139379fed6d46ae7c6efb"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.7.2"],"digests":["sha256:f01010becf6c3468b5fbf42f0e086643f01010becf6c3468b5fbf42f0e086643"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.7.2"],"digests":["sha256:5ed878dbd3ba3e28927968126f898dea5ed878dbd3ba3e28927968126f898dea"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.7.2"],"digests":["sha256:e0339071184e3bc8b23f9a754e70049be0339071184e3bc8b23f9a754e70049b"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.7.2"],"digests":["sha256:f0cd914ff9533ccd89174ff0bce809fcf0cd914ff9533ccd89174ff0bce809fc"],"ready":1,"desired":1,"restarts":0}]}', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:33.133+00', 0);              
INSERT INTO "PUBLIC"."VERIFICATION" VALUES(UUID '6dcdba36-fbe7-49bf-a4f4-581f605bf83c', 'sandbox/older-h2/backend', 3, '8791ffa8-2e4e-48dc-8887-cafcb45794c2', UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:41.64+00', NULL, 'PASSED', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:56.64+00', '', NULL, '{"checks":[{"code":"release-deployed","title":"Helm records the release as deployed","status":"PASSED","evidence":"Revision 3 has the status ''deployed''.","points":["Revision 3 has the status ''deployed''."]},{"code":"revision-as-expected","title":"The newest revision is the expected one","status":"PASSED","evidence":"Expected revision 3, the newest is 3.","points":["Expected revision 3, the newest is 3."]},{"code":"ran-as-planned","title":"Helm recorded what was planned","status":"PASSED","evidence":"The record of revision 3 equals the approved plan, digest d83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc.","points":["The record of revision 3 equals the approved plan, digest d83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc."]},{"code":"workloads-present","title":"Every workload of manifest and hooks exists","status":"PASSED","evidence":"All 6 exist.","points":["All 6 exist."]},{"code":"images-as-planned","title":"Every workload names the planned image","status":"PASSED","evidence":"zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.5.0; zymtrace-web registry.sandbox.example/zymtrace/web:26.5.0; zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.5.0; zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.5.0; zymtrace-identity registry.sandbox.example/zymtrace/identity:26.5.0; zymtrace-ui registry.sandbox.example/zymtrace/ui:26.5.0.","points":["zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.5.0","zymtrace-web registry.sandbox.example/zymtrace/web:26.5.0","zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.5.0","zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.5.0","zymtrace-identity registry.sandbox.example/zymtrace/identity:26.5.0","zymtrace-ui registry.sandbox.example/zymtrace/ui:26.5.0"]},{"code":"images-pulled","title":"No pod waits for an image that cannot be pulled","status":"PASSED","evidence":"No pod waits for an image.","points":["No pod waits for an image."]},{"code":"one-image-per-workload","title":"All pods of a workload run one and the same image","status":"PASSED","evidence":"zymtrace-ingest sha256:535b860b391d; zymtrace-web sha256:0a69c7c7040f; zymtrace-gateway sha256:d395a2b1ea8c; zymtrace-symdb sha256:88c0f71a9165; zymtrace-identity sha256:e1d1d0cc0a0f; zymtrace-ui sha256:441e4680af30.","points":["zymtrace-ingest sha256:535b860b391d","zymtrace-web sha256:0a69c7c7040f","zymtrace-gateway sha256:d395a2b1ea8c","zymtrace-symdb sha256:88c0f71a9165","zymtrace-identity sha256:e1d1d0cc0a0f","zymtrace-ui sha256:441e4680af30"]},{"code":"workloads-ready","title":"Every workload is rolled out and ready","status":"PASSED","evidence":"All 6 are ready on their newest generation.","points":["All 6 are ready on their newest generation."]},{"code":"pods-steady","title":"No pod restarts or waits","status":"PASSED","evidence":"No pod waits, and none has restarted since 2026-11-27 01:46:37 UTC.","points":["No pod waits, and none has restarted since 2026-11-27 01:46:37 UTC."]},{"code":"jobs-succeeded","title":"The migration and every other Job have succeeded","status":"PASSED","evidence":"zymtrace-migrate is not there: no hook runs on a rollback.","points":["zymtrace-migrate is not there: no hook runs on a rollback."]},{"code":"ingest-log-clean","title":"Ingest tells of no license, auth or forbidden error","status":"PASSED","evidence":"None in the last 50 lines of zymtrace-ingest-a55b1110-nmnxz, by the patterns license, auth, forbidden.","points":["None in the last 50 lines of zymtrace-ingest-a55b1110-nmnxz, by the patterns license, auth, forbidden."]},{"code":"gateway-answers","title":"The gateway answers","status":"PASSED","evidence":"Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200.","points":["Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200."]},{"code":"nothing-left-over","title":"Nothing is left of a failed or a newer revision","status":"PASSED","evidence":"Every object of the release is one that revision 3 names.","points":["Every object of the release is one that revision 3 names."]},{"code":"hooks-put-back","title":"Every hook object that helm leaves was put back","status":"PASSED","evidence":"Deployment zymtrace-ingest replaced; Deployment zymtrace-web replaced; Deployment zymtrace-gateway replaced; Deployment zymtrace-symdb replaced; Deployment zymtrace-identity replaced; Deployment zymtrace-ui replaced.","points":["Deployment zymtrace-ingest replaced","Deployment zymtrace-web replaced","Deployment zymtrace-gateway replaced","Deployment zymtrace-symdb replaced","Deployment zymtrace-identity replaced","Deployment zymtrace-ui replaced."]}],"at":"2026-11-27T01:46:42.138Z","passed":true}', '{"at":"2026-11-27T01:46:38.047Z","revision":2,"status":"deployed","workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.7.2"],"digests":["sha256:457d459517633496846bf74238372950457d459517633496846bf74238372950"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.7.2"],"digests":["sha256:c7fc0d4609c139379fed6d46ae7c6efbc7fc0d4609c139379fed6d46ae7c6efb"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.7.2"],"digests":["sha256:f01010becf6c3468b5fbf42f0e086643f01010becf6c3468b5fbf42f0e086643"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.7.2"],"digests":["sha256:5ed878dbd3ba3e28927968126f898dea5ed878dbd3ba3e28927968126f898dea"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.7.2"],"digests":["sha256:e0339071184e3bc8b23f9a754e70049be0339071184e3bc8b23f9a754e70049b"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.7.2"],"digests":["sha256:f0cd914ff9533ccd89174ff0bce809fcf0cd914ff9533ccd89174ff0bce809fc"],"ready":1,"desired":1,"restarts":0}]}', '{"at":"2026-11-27T01:46:42.138Z","revision":3,"status":"deployed","workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.5.0"],"digests":["sha256:535b860b391d366f9a9077adb80b58e2535b860b391d366f9a9077adb80b58e2"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.5.0"],"digests":["sha256:0a69c7c7040f3dd5b7170ebbda098ebe0a69c7c7040f3dd5b7170ebbda098ebe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.5.0"],"digests":["sha256:d395a2b1ea8c368da2d06ffbd2de942dd395a2b1ea8c368da2d06ffbd2de942d"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.5.0"],"digests":["sha256:88c0f71a9165301c9d51513c299da75488c0f71a9165301c9d51513c299da754"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.5.0"],"digests":["sha256:e1d1d0cc0a0f3a00b3d0341387d0defee1d1d0cc0a0f3a00b3d0341387d0defe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.5.0"],"digests":["sha256:441e4680af303b83ab7e03be1aa53277441e4680af303b83ab7e03be1aa53277"],"ready":1,"desired":1,"restarts":0}]}', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:42.156+00', 0);           
INSERT INTO "PUBLIC"."VERIFICATION" VALUES(UUID '9740741b-5226-4c85-987d-87805bdc17c2', 'sandbox/older-h2/backend', 3, '8791ffa8-2e4e-48dc-8887-cafcb45794c2', NULL, 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:47.139+00', NULL, 'PASSED', TIMESTAMP WITH TIME ZONE '2026-11-27 01:47:02.269+00', '', NULL, '{"checks":[{"code":"release-deployed","title":"Helm records the release as deployed","status":"PASSED","evidence":"Revision 3 has the status ''deployed''.","points":["Revision 3 has the status ''deployed''."]},{"code":"revision-as-expected","title":"The newest revision is the expected one","status":"PASSED","evidence":"Expected revision 3, the newest is 3.","points":["Expected revision 3, the newest is 3."]},{"code":"ran-as-planned","title":"Helm recorded what was planned","status":"PASSED","evidence":"The record of revision 3 equals the approved plan, digest d83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc.","points":["The record of revision 3 equals the approved plan, digest d83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc."]},{"code":"workloads-present","title":"Every workload of manifest and hooks exists","status":"PASSED","evidence":"All 6 exist.","points":["All 6 exist."]},{"code":"images-as-planned","title":"Every workload names the planned image","status":"PASSED","evidence":"zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.5.0; zymtrace-web registry.sandbox.example/zymtrace/web:26.5.0; zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.5.0; zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.5.0; zymtrace-identity registry.sandbox.example/zymtrace/identity:26.5.0; zymtrace-ui registry.sandbox.example/zymtrace/ui:26.5.0.","points":["zymtrace-ingest registry.sandbox.example/zymtrace/ingest:26.5.0","zymtrace-web registry.sandbox.example/zymtrace/web:26.5.0","zymtrace-gateway registry.sandbox.example/zymtrace/gateway:26.5.0","zymtrace-symdb registry.sandbox.example/zymtrace/symdb:26.5.0","zymtrace-identity registry.sandbox.example/zymtrace/identity:26.5.0","zymtrace-ui registry.sandbox.example/zymtrace/ui:26.5.0"]},{"code":"images-pulled","title":"No pod waits for an image that cannot be pulled","status":"PASSED","evidence":"No pod waits for an image.","points":["No pod waits for an image."]},{"code":"one-image-per-workload","title":"All pods of a workload run one and the same image","status":"PASSED","evidence":"zymtrace-ingest sha256:535b860b391d; zymtrace-web sha256:0a69c7c7040f; zymtrace-gateway sha256:d395a2b1ea8c; zymtrace-symdb sha256:88c0f71a9165; zymtrace-identity sha256:e1d1d0cc0a0f; zymtrace-ui sha256:441e4680af30.","points":["zymtrace-ingest sha256:535b860b391d","zymtrace-web sha256:0a69c7c7040f","zymtrace-gateway sha256:d395a2b1ea8c","zymtrace-symdb sha256:88c0f71a9165","zymtrace-identity sha256:e1d1d0cc0a0f","zymtrace-ui sha256:441e4680af30"]},{"code":"workloads-ready","title":"Every workload is rolled out and ready","status":"PASSED","evidence":"All 6 are ready on their newest generation.","points":["All 6 are ready on their newest generation."]},{"code":"pods-steady","title":"No pod restarts or waits","status":"PASSED","evidence":"No pod waits, and none has restarted since 2026-11-27 01:36:47 UTC.","points":["No pod waits, and none has restarted since 2026-11-27 01:36:47 UTC."]},{"code":"jobs-succeeded","title":"The migration and every other Job have succeeded","status":"PASSED","evidence":"zymtrace-migrate is not there: no hook runs on a rollback.","points":["zymtrace-migrate is not there: no hook runs on a rollback."]},{"code":"ingest-log-clean","title":"Ingest tells of no license, auth or forbidden error","status":"PASSED","evidence":"None in the last 50 lines of zymtrace-ingest-a55b1110-nmnxz, by the patterns license, auth, forbidden.","points":["None in the last 50 lines of zymtrace-ingest-a55b1110-nmnxz, by the patterns license, auth, forbidden."]},{"code":"gateway-answers","title":"The gateway answers","status":"PASSED","evidence":"Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200.","points":["Through the API server''s proxy to the Service zymtrace-gateway: HTTP 200."]},{"code":"nothing-left-over","title":"Nothing is left of a failed or a newer revision","status":"PASSED","evidence":"Every object of the release is one that revision 3 names.","points":["Every object of the release is one that revision 3 names."]}],"at":"2026-11-27T01:46:47.424Z","passed":true}', '{"at":"2026-11-27T01:46:42.138Z","revision":3,"status":"deployed","workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.5.0"],"digests":["sha256:535b860b391d366f9a9077adb80b58e2535b860b391d366f9a9077adb80b58e2"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.5.0"],"digests":["sha256:0a69c7c7040f3dd5b7170ebbda098ebe0a69c7c7040f3dd5b7170ebbda098ebe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.5.0"],"digests":["sha256:d395a2b1ea8c368da2d06ffbd2de942dd395a2b1ea8c368da2d06ffbd2de942d"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.5.0"],"digests":["sha256:88c0f71a9165301c9d51513c299da75488c0f71a9165301c9d51513c299da754"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.5.0"],"digests":["sha256:e1d1d0cc0a0f3a00b3d0341387d0defee1d1d0cc0a0f3a00b3d0341387d0defe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.5.0"],"digests":["sha256:441e4680af303b83ab7e03be1aa53277441e4680af303b83ab7e03be1aa53277"],"ready":1,"desired":1,"restarts":0}]}', '{"at":"2026-11-27T01:46:47.424Z","revision":3,"status":"deployed","workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.5.0"],"digests":["sha256:535b860b391d366f9a9077adb80b58e2535b860b391d366f9a9077adb80b58e2"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.5.0"],"digests":["sha256:0a69c7c7040f3dd5b7170ebbda098ebe0a69c7c7040f3dd5b7170ebbda098ebe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.5.0"],"digests":["sha256:d395a2b1ea8c368da2d06ffbd2de942dd395a2b1ea8c368da2d06ffbd2de942d"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.5.0"],"digests":["sha256:88c0f71a9165301c9d51513c299da75488c0f71a9165301c9d51513c299da754"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.5.0"],"digests":["sha256:e1d1d0cc0a0f3a00b3d0341387d0defee1d1d0cc0a0f3a00b3d0341387d0defe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.5.0"],"digests":["sha256:441e4680af303b83ab7e03be1aa53277441e4680af303b83ab7e03be1aa53277"],"ready":1,"desired":1,"restarts":0}]}', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:47.426+00', 2);       
CREATE INDEX "PUBLIC"."VERIFICATION_BY_RELEASE" ON "PUBLIC"."VERIFICATION"("RELEASE_REF" NULLS FIRST, "STARTED_AT" NULLS FIRST);               
CREATE INDEX "PUBLIC"."VERIFICATION_BY_RECORD" ON "PUBLIC"."VERIFICATION"("RECORD_UID" NULLS FIRST, "ENDED_AT" NULLS FIRST);   
CREATE CACHED TABLE "PUBLIC"."IMAGE_CHECK"(
    "ID" UUID NOT NULL,
    "PLAN_ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "STARTED_BY" CHARACTER VARYING(200) NOT NULL,
    "STARTED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "RUNNING_RELEASE" CHARACTER VARYING(200),
    "STATE" CHARACTER VARYING(20) NOT NULL,
    "LEASE_UNTIL" TIMESTAMP WITH TIME ZONE NOT NULL,
    "PODS_LEFT" BOOLEAN NOT NULL,
    "RESULTS" CHARACTER VARYING NOT NULL,
    "ENDED_AT" TIMESTAMP WITH TIME ZONE,
    "VERSION" INTEGER NOT NULL
);
ALTER TABLE "PUBLIC"."IMAGE_CHECK" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_4C" PRIMARY KEY("ID");  
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.IMAGE_CHECK;              
CREATE INDEX "PUBLIC"."IMAGE_CHECK_BY_PLAN" ON "PUBLIC"."IMAGE_CHECK"("PLAN_ID" NULLS FIRST, "STARTED_AT" NULLS FIRST);        
CREATE INDEX "PUBLIC"."IMAGE_CHECK_BY_PODS" ON "PUBLIC"."IMAGE_CHECK"("PODS_LEFT" NULLS FIRST);
CREATE CACHED TABLE "PUBLIC"."PLAN"(
    "ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "BASE_REVISION" INTEGER NOT NULL,
    "DIGEST" CHARACTER VARYING(64) NOT NULL,
    "CONTENT" CHARACTER VARYING NOT NULL,
    "CREATED_BY" CHARACTER VARYING(200) NOT NULL,
    "CREATED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "EXPIRES_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "STATUS" CHARACTER VARYING(20) NOT NULL,
    "VERSION" INTEGER NOT NULL,
    "STALE_REASONS" CHARACTER VARYING,
    "REPLACES" UUID
);              
ALTER TABLE "PUBLIC"."PLAN" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_2" PRIMARY KEY("ID");          
-- 4 +/- SELECT COUNT(*) FROM PUBLIC.PLAN;     
INSERT INTO "PUBLIC"."PLAN" VALUES(UUID '0f42373c-677d-497d-abce-adf61402d844', 'sandbox/older-h2/backend', 1, 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', '{"path":"CHART_ONLY","fromChartVersion":"26.5.0","chartVersion":"26.7.2","appVersion":"26.7.2","imageTag":null,"setsImageTag":false,"valuesFileId":"6579ad0d-f877-4f82-aa7c-91b9ef93be34","valuesFileName":"mine.yaml","valuesDigest":"c61804b47731232bc282ae522a664dcdd7f5dc71074664c6931f3bda1b20aade","timeout":"1h10m0s","steps":[{"phase":"REPO_UPDATE","kind":"COMMAND","argv":["helm","repo","add","zymtrace","http://127.0.0.1:36321"],"display":"helm repo add zymtrace http://127.0.0.1:36321","objects":[]},{"phase":"REPO_UPDATE","kind":"COMMAND","argv":["helm","repo","update","zymtrace"],"display":"helm repo update zymtrace","objects":[]},{"phase":"REPO_UPDATE","kind":"COMMAND","argv":["helm","search","repo","zymtrace/backend","--version","26.7.2"],"display":"helm search repo zymtrace/backend --version 26.7.2","objects":[]},{"phase":"CHECK","kind":"CONSOLE","argv":[],"display":"Render again and stop if anything differs from this plan","objects":[]},{"phase":"HELM","kind":"COMMAND","argv":["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","-f","mine.yaml","--reset-then-reuse-values","--atomic","--debug","--timeout","1h10m0s"],"display":"helm upgrade --install backend zymtrace/backend --namespace older-h2 --version 26.7.2 -f mine.yaml --reset-then-reuse-values --atomic --debug --timeout 1h10m0s","objects":[]},{"phase":"WAIT_READY","kind":"CONSOLE","argv":[],"display":"Wait until every workload of manifest and hooks is rolled out","objects":[]},{"phase":"VERIFY","kind":"CONSOLE","argv":[],"display":"Make every check against this plan, from helm''s record to the gateway","objects":[]},{"phase":"KEEP_VALUES","kind":"CONSOLE","argv":[],"display":"Keep the values that are in force then as the newest version of the values file","objects":[]}],"findings":[{"code":"removed-in-file-but-kept","severity":"WARNING","title":"3 keys are in force now and not in the file; they stay","detail":"clickhouse.mode, postgres.mode, storage.mode. Helm lays the file over what is deployed, so to leave a key out changes nothing.","remedy":"If they should stay, there is nothing to do. To take a key out of force, set it to null in the file, for this upgrade only:\nclickhouse:\n  mode: null\npostgres:\n  mode: null\nstorage:\n  mode: null","command":null},{"code":"rollback-risk","severity":"WARNING","title":"The way back may need support","detail":"Chart 26.7.2 may bring migrations that chart 26.5.0 does not know. A rollback brings objects and images back; what was migrated stays as it is.","remedy":"Read the release notes for changes of the schema, and have a backup of the databases before you start.","command":null},{"code":"unknown-keys","severity":"WARNING","title":"1 key of the values never had an effect: a typo?","detail":"Neither chart 26.5.0 nor chart 26.7.2 knows it:\nglobal.note","remedy":"Correct the name, or set the key to null in the values file. A key that the release has set already stays in force where a values file only leaves it out: set it to null there.","command":null},{"code":"images-follow-appversion","severity":"INFO","title":"The images follow the chart","detail":"No common image tag is set, so the services run appVersion 26.7.2.","remedy":"Nothing to do. To move the chart alone, set services.common.imageTag in the values file.","command":null},{"code":"services-recreated","severity":"INFO","title":"6 services will be deleted and re-created","detail":"The chart has its services as helm hooks: objects that helm deletes and creates anew at every upgrade, changed or not. They are away until their new pods are ready: about a second as at their last start (zymtrace-gateway took longest), and longer where a node has to pull the image first.","remedy":"Choose a moment at which a short interruption is fine.","command":null}],"changes":[{"object":"Deployment zymtrace-gateway","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/gateway:26.5.0 becomes registry.sandbox.example/zymtrace/gateway:26.7.2.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[gateway].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/gateway:26.5.0","after":"registry.sandbox.example/zymtrace/gateway:26.7.2"}],"moreFields":0},{"object":"Deployment zymtrace-identity","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/identity:26.5.0 becomes registry.sandbox.example/zymtrace/identity:26.7.2.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[identity].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/identity:26.5.0","after":"registry.sandbox.example/zymtrace/identity:26.7.2"}],"moreFields":0},{"object":"Deployment zymtrace-ingest","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/ingest:26.5.0 becomes registry.sandbox.example/zymtrace/ingest:26.7.2.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[ingest].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/ingest:26.5.0","after":"registry.sandbox.example/zymtrace/ingest:26.7.2"}],"moreFields":0},{"object":"Deployment zymtrace-symdb","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/symdb:26.5.0 becomes registry.sandbox.example/zymtrace/symdb:26.7.2.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[symdb].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/symdb:26.5.0","after":"registry.sandbox.example/zymtrace/symdb:26.7.2"}],"moreFields":0},{"object":"Deployment zymtrace-ui","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/ui:26.5.0 becomes registry.sandbox.example/zymtrace/ui:26.7.2.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[ui].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/ui:26.5.0","after":"registry.sandbox.example/zymtrace/ui:26.7.2"}],"moreFields":0},{"object":"Deployment zymtrace-web","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/web:26.5.0 becomes registry.sandbox.example/zymtrace/web:26.7.2.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[web].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/web:26.5.0","after":"registry.sandbox.example/zymtrace/web:26.7.2"}],"moreFields":0},{"object":"Job zymtrace-migrate","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It runs again. Image registry.sandbox.example/zymtrace/migrate:26.5.0 becomes registry.sandbox.example/zymtrace/migrate:26.7.2.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[migrate].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/migrate:26.5.0","after":"registry.sandbox.example/zymtrace/migrate:26.7.2"}],"moreFields":0},{"object":"Service zymtrace-ingest","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It takes the place of the Service of this name, which helm then makes anew, with another cluster address. Nothing in it changes.","category":"RECREATED","fields":[],"moreFields":0},{"object":"Service zymtrace-web","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It takes the place of the Service of this name, which helm then makes anew, with another cluster address. Nothing in it changes.","category":"RECREATED","fields":[],"moreFields":0}],"images":[{"service":"gateway","before":"registry.sandbox.example/zymtrace/gateway:26.5.0","after":"registry.sandbox.example/zymtrace/gateway:26.7.2"},{"service":"identity","before":"registry.sandbox.example/zymtrace/identity:26.5.0","after":"registry.sandbox.example/zymtrace/identity:26.7.2"},{"service":"ingest","before":"registry.sandbox.example/zymtrace/ingest:26.5.0","after":"registry.sandbox.example/zymtrace/ingest:26.7.2"},{"service":"migrate","before":"registry.sandbox.example/zymtrace/migrate:26.5.0","after":"registry.sandbox.example/zymtrace/migrate:26.7.2"},{"service":"symdb","before":"registry.sandbox.example/zymtrace/symdb:26.5.0","after":"registry.sandbox.example/zymtrace/symdb:26.7.2"},{"service":"ui","before":"registry.sandbox.example/zymtrace/ui:26.5.0","after":"registry.sandbox.example/zymtrace/ui:26.7.2"},{"service":"web","before":"registry.sandbox.example/zymtrace/web:26.5.0","after":"registry.sandbox.example/zymtrace/web:26.7.2"}],"volatilePaths":[],"objectDigests":{"HOOK/Deployment//zymtrace-gateway":"b9cc3c92ed9f00077a46e1da6e1336015480974507f3d085ecded61a6b694e4a","HOOK/Deployment//zymtrace-identity":"071dce6000cbef351db6549aa8faab44bc9cfa771148fa671e2e1551f2f9325d","HOOK/Deployment//zymtrace-ingest":"9c3d6e82b50ff0ed41c97947221e5e526c292de7912a6e6280d5a9fc96d30724","HOOK/Deployment//zymtrace-symdb":"ff7225ec162cab54752a7f8413efc11e53ddb39f466ed44df2546fab4efe14e3","HOOK/Deployment//zymtrace-ui":"f18f1b27fc9ba1279e22e27ae09841c9c5ca0c72c00d017ad18d0c9c97b02bb2","HOOK/Deployment//zymtrace-web":"08143a839e8f7d5fb3694936c3fde7892ed9371008cef3264e81fcef99b40244","HOOK/Job//zymtrace-migrate":"86cab62a7bb18604a5beca81d3f5a2f9b9755759fe999184770c6abe1ac72bbd","HOOK/Service//zymtrace-ingest":"69a8b1b674db066039f1e516723ec3483338550580cc1f07e0288367bf576ab3","HOOK/Service//zymtrace-web":"bf7ddbe4a8a90270fa0d4ef9e2e6e87e877d8e8f3773a776f26a0377c5bb2dca","MANIFEST/ConfigMap//zymtrace-common":"7872b5de0e775551e2810dcc571843a6a01d8d738e2b7b6fb9d4270bfa224860","MANIFEST/ConfigMap//zymtrace-metric-reporter":"d84e232fd0649bce19f05f7bc4f6e7ab9f1f12fe3284b6854aaf181e49daae3a","MANIFEST/NetworkPolicy//zymtrace-databases":"97dbe89580231096a5b703755a959c477d84724e7b4aae5fb01163745149f0f0","MANIFEST/Secret//zymtrace-auth":"8c73392bcf4cd35868dfb008515e24b0e5117adfa1ec47fe943c6ae660a7a4bf","MANIFEST/Secret//zymtrace-databases":"728de40c16f69869d2ff0dbf82025985e53f54f9ca4611c704b35637bca82b6b","MANIFEST/Secret//zymtrace-license":"b22cdab403f027403f5eb5f904acd671b5ef4a98aa29def532301a96e06cdc28","MANIFEST/Service//zymtrace-gateway":"0548d85c5fb9cdffde0bc36255a192332c026e9989061c31ecce8e20d52b4db5","MANIFEST/Service//zymtrace-identity":"ff1e12c4bec2531f0814883d4c771069d753d497cbc9160309062b7e07b5fa2d","MANIFEST/Service//zymtrace-ingest":"8a5521c58230500059eabc20fadad7d92916052f1effdb9558ff314b25af39c4","MANIFEST/Service//zymtrace-symdb":"cb7d373b97129fd36a10f8a17ac57ed5d209032a32f23a1b3df734b75995b84d","MANIFEST/Service//zymtrace-ui":"ce865588795efab0d5d27fd0b263c269aef9d845e26a83daf7a5bf4ae13949b9","MANIFEST/Service//zymtrace-web":"95320485ca3594d6a727dcd9f7398176d4a3aebb6e6fcccd40c6c66caff33b2e"},"workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.7.2"]},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.7.2"]},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.7.2"]},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.7.2"]},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.7.2"]},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.7.2"]}],"resolvedValues":"clickhouse:\n  mode: use_existing\nglobal:\n  note: kept over the years\npostgres:\n  mode: use_existing\nservices:\n  common:\n    imageTag: null\nstorage:\n  mode: use_existing\n","chartDigest":"389bb5608c28434ddbb56c0320b26616772cb723e946cd1f61fc47ae46408f82","asked":{"valuesFileId":"6579ad0d-f877-4f82-aa7c-91b9ef93be34","timeout":null,"backTo":null},"preflight":[{"code":"helm-version","title":"Helm is there and new enough","state":"PASSED","evidence":"Helm v3.17.2; 3.14 or newer is needed.","remedy":"","command":"","page":"","fine":true},{"code":"cluster-reachable","title":"The cluster answers","state":"PASSED","evidence":"Kubernetes v1.32.0, by context sandbox. The console asks its API itself, so it needs no kubectl.","remedy":"","command":"","page":"","fine":true},{"code":"api-budget","title":"The API server has time for an upgrade","state":"PASSED","evidence":"5 small questions, one after the other: usually answered in 15 ms, the slowest in 253 ms; none turned away with ''too many requests''.","remedy":"","command":"","page":"","fine":true},{"code":"release-status","title":"No helm operation is unfinished","state":"PASSED","evidence":"Revision 1 is deployed, since 2026-11-27 01:46:12 UTC.","remedy":"","command":"","page":"","fine":true},{"code":"migrate-jobs","title":"No migrate Job is unfinished","state":"PASSED","evidence":"There is none: helm deletes the Job when it has succeeded.","remedy":"","command":"","page":"","fine":true},{"code":"services-ready","title":"All services are ready","state":"PASSED","evidence":"All 6 are rolled out.","remedy":"","command":"","page":"","fine":true},{"code":"chart-repository","title":"The chart repository answers","state":"PASSED","evidence":"zymtrace (http://127.0.0.1:36321), which the console keeps in a helm configuration of its own and not in yours. Its index was read just now and made 1 min 35 s ago. It lists 13 versions; the newest is 26.8.4 with appVersion 26.8.4.","remedy":"","command":"","page":"","fine":true},{"code":"target-published","title":"The target chart is published","state":"PASSED","evidence":"Chart 26.7.2 with appVersion 26.7.2 is listed.","remedy":"","command":"","page":"","fine":true},{"code":"disk","title":"There is room for logs","state":"PASSED","evidence":"73099 MB are free in the data directory.","remedy":"","command":"","page":"","fine":true},{"code":"permissions","title":"The console''s account may do what an upgrade does","state":"PASSED","evidence":"All 77 permissions are given.","remedy":"","command":"","page":"","fine":true}],"rollback":null,"blocked":false}', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:25.225+00', TIMESTAMP WITH TIME ZONE '2026-11-28 01:46:25.225+00', 'STARTED', 1, NULL, NULL);
INSERT INTO "PUBLIC"."PLAN" VALUES(UUID 'f4539260-b71b-4b82-b4b3-d60938b330f6', 'sandbox/older-h2/backend', 2, '320f905fa6717a7038e7c548df27f7b1f063acb600a4a2dff449b078ee7d3bb8', '{"path":"IMAGE_ONLY","fromChartVersion":"26.7.2","chartVersion":"26.7.2","appVersion":"26.7.2","imageTag":"26.7.3","setsImageTag":true,"valuesFileId":null,"valuesFileName":null,"valuesDigest":"","timeout":"1h10m0s","steps":[{"phase":"REPO_UPDATE","kind":"COMMAND","argv":["helm","repo","add","zymtrace","http://127.0.0.1:36321"],"display":"helm repo add zymtrace http://127.0.0.1:36321","objects":[]},{"phase":"REPO_UPDATE","kind":"COMMAND","argv":["helm","repo","update","zymtrace"],"display":"helm repo update zymtrace","objects":[]},{"phase":"REPO_UPDATE","kind":"COMMAND","argv":["helm","search","repo","zymtrace/backend","--version","26.7.2"],"display":"helm search repo zymtrace/backend --version 26.7.2","objects":[]},{"phase":"CHECK","kind":"CONSOLE","argv":[],"display":"Render again and stop if anything differs from this plan","objects":[]},{"phase":"HELM","kind":"COMMAND","argv":["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","--reset-then-reuse-values","--set","services.common.imageTag=26.7.3","--atomic","--debug","--timeout","1h10m0s"],"display":"helm upgrade --install backend zymtrace/backend --namespace older-h2 --version 26.7.2 --reset-then-reuse-values --set services.common.imageTag=26.7.3 --atomic --debug --timeout 1h10m0s","objects":[]},{"phase":"WAIT_READY","kind":"CONSOLE","argv":[],"display":"Wait until every workload of manifest and hooks is rolled out","objects":[]},{"phase":"VERIFY","kind":"CONSOLE","argv":[],"display":"Make every check against this plan, from helm''s record to the gateway","objects":[]},{"phase":"KEEP_VALUES","kind":"CONSOLE","argv":[],"display":"Keep the values that are in force then as the newest version of the values file","objects":[]}],"findings":[{"code":"services-recreated","severity":"INFO","title":"6 services will be deleted and re-created","detail":"The chart has its services as helm hooks: objects that helm deletes and creates anew at every upgrade, changed or not. They are away until their new pods are ready: about a second as at their last start (zymtrace-gateway took longest), and longer where a node has to pull the image first.","remedy":"Choose a moment at which a short interruption is fine.","command":null}],"changes":[{"object":"Deployment zymtrace-gateway","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/gateway:26.7.2 becomes registry.sandbox.example/zymtrace/gateway:26.7.3.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[gateway].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/gateway:26.7.2","after":"registry.sandbox.example/zymtrace/gateway:26.7.3"}],"moreFields":0},{"object":"Deployment zymtrace-identity","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/identity:26.7.2 becomes registry.sandbox.example/zymtrace/identity:26.7.3.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[identity].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/identity:26.7.2","after":"registry.sandbox.example/zymtrace/identity:26.7.3"}],"moreFields":0},{"object":"Deployment zymtrace-ingest","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/ingest:26.7.2 becomes registry.sandbox.example/zymtrace/ingest:26.7.3.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[ingest].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/ingest:26.7.2","after":"registry.sandbox.example/zymtrace/ingest:26.7.3"}],"moreFields":0},{"object":"Deployment zymtrace-symdb","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/symdb:26.7.2 becomes registry.sandbox.example/zymtrace/symdb:26.7.3.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[symdb].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/symdb:26.7.2","after":"registry.sandbox.example/zymtrace/symdb:26.7.3"}],"moreFields":0},{"object":"Deployment zymtrace-ui","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/ui:26.7.2 becomes registry.sandbox.example/zymtrace/ui:26.7.3.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[ui].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/ui:26.7.2","after":"registry.sandbox.example/zymtrace/ui:26.7.3"}],"moreFields":0},{"object":"Deployment zymtrace-web","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/web:26.7.2 becomes registry.sandbox.example/zymtrace/web:26.7.3.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[web].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/web:26.7.2","after":"registry.sandbox.example/zymtrace/web:26.7.3"}],"moreFields":0},{"object":"Job zymtrace-migrate","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It runs again. Image registry.sandbox.example/zymtrace/migrate:26.7.2 becomes registry.sandbox.example/zymtrace/migrate:26.7.3.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[migrate].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/migrate:26.7.2","after":"registry.sandbox.example/zymtrace/migrate:26.7.3"}],"moreFields":0},{"object":"Service zymtrace-ingest","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It takes the place of the Service of this name, which helm then makes anew, with another cluster address. Nothing in it changes.","category":"RECREATED","fields":[],"moreFields":0},{"object":"Service zymtrace-web","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It takes the place of the Service of this name, which helm then makes anew, with another cluster address. Nothing in it changes.","category":"RECREATED","fields":[],"moreFields":0}],"images":[{"service":"gateway","before":"registry.sandbox.example/zymtrace/gateway:26.7.2","after":"registry.sandbox.example/zymtrace/gateway:26.7.3"},{"service":"identity","before":"registry.sandbox.example/zymtrace/identity:26.7.2","after":"registry.sandbox.example/zymtrace/identity:26.7.3"},{"service":"ingest","before":"registry.sandbox.example/zymtrace/ingest:26.7.2","after":"registry.sandbox.example/zymtrace/ingest:26.7.3"},{"service":"migrate","before":"registry.sandbox.example/zymtrace/migrate:26.7.2","after":"registry.sandbox.example/zymtrace/migrate:26.7.3"},{"service":"symdb","before":"registry.sandbox.example/zymtrace/symdb:26.7.2","after":"registry.sandbox.example/zymtrace/symdb:26.7.3"},{"service":"ui","before":"registry.sandbox.example/zymtrace/ui:26.7.2","after":"registry.sandbox.example/zymtrace/ui:26.7.3"},{"service":"web","before":"registry.sandbox.example/zymtrace/web:26.7.2","after":"registry.sandbox.example/zymtrace/web:26.7.3"}],"volatilePaths":[],"objectDigests":{"HOOK/Deployment//zymtrace-gateway":"7658e5ad8f13e72ce8c3bdec2443864b19733490b82e8cf4b01e05d8afec3973","HOOK/Deployment//zymtrace-identity":"3e7ec9c9251aacf3f6db034ceff907d4b556b5bdaee84ae681e3762fbf349b68","HOOK/Deployment//zymtrace-ingest":"829103ab3c3fda026a9df5f7121591fdd0e63ef3c757799abac4e2a2aa814bc6","HOOK/Deployment//zymtrace-symdb":"cb261127b3041ab064a976538c75829f49eb74cc89d1cea7ededdd3290d17cb1","HOOK/Deployment//zymtrace-ui":"bd853954e14e89583c1919961120886b553811ef35c70c5dcce65428afcadd9e","HOOK/Deployment//zymtrace-web":"1423ee8702d8d30945e6aa5baae324eed7885ae9948e9100b33895771444ace0","HOOK/Job//zymtrace-migrate":"0b0302b21acabf34c65cf7364e1a291608a4caaf51d28a8d21765fcc99e636aa","HOOK/Service//zymtrace-ingest":"69a8b1b674db066039f1e516723ec3483338550580cc1f07e0288367bf576ab3","HOOK/Service//zymtrace-web":"bf7ddbe4a8a90270fa0d4ef9e2e6e87e877d8e8f3773a776f26a0377c5bb2dca","MANIFEST/ConfigMap//zymtrace-common":"7872b5de0e775551e2810dcc571843a6a01d8d738e2b7b6fb9d4270bfa224860","MANIFEST/ConfigMap//zymtrace-metric-reporter":"d84e232fd0649bce19f05f7bc4f6e7ab9f1f12fe3284b6854aaf181e49daae3a","MANIFEST/NetworkPolicy//zymtrace-databases":"97dbe89580231096a5b703755a959c477d84724e7b4aae5fb01163745149f0f0","MANIFEST/Secret//zymtrace-auth":"8c73392bcf4cd35868dfb008515e24b0e5117adfa1ec47fe943c6ae660a7a4bf","MANIFEST/Secret//zymtrace-databases":"728de40c16f69869d2ff0dbf82025985e53f54f9ca4611c704b35637bca82b6b","MANIFEST/Secret//zymtrace-license":"b22cdab403f027403f5eb5f904acd671b5ef4a98aa29def532301a96e06cdc28","MANIFEST/Service//zymtrace-gateway":"0548d85c5fb9cdffde0bc36255a192332c026e9989061c31ecce8e20d52b4db5","MANIFEST/Service//zymtrace-identity":"ff1e12c4bec2531f0814883d4c771069d753d497cbc9160309062b7e07b5fa2d","MANIFEST/Service//zymtrace-ingest":"8a5521c58230500059eabc20fadad7d92916052f1effdb9558ff314b25af39c4","MANIFEST/Service//zymtrace-symdb":"cb7d373b97129fd36a10f8a17ac57ed5d209032a32f23a1b3df734b75995b84d","MANIFEST/Service//zymtrace-ui":"ce865588795efab0d5d27fd0b263c269aef9d845e26a83daf7a5bf4ae13949b9","MANIFEST/Service//zymtrace-web":"95320485ca3594d6a727dcd9f7398176d4a3aebb6e6fcccd40c6c66caff33b2e"},"workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.7.3"]},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.7.3"]},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.7.3"]},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.7.3"]},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.7.3"]},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.7.3"]}],"resolvedValues":"clickhouse:\n  mode: use_existing\nglobal:\n  note: kept over the years\npostgres:\n  mode: use_existing\nservices:\n  common:\n    imageTag: 26.7.3\nstorage:\n  mode: use_existing\n","chartDigest":"389bb5608c28434ddbb56c0320b26616772cb723e946cd1f61fc47ae46408f82","asked":{"valuesFileId":null,"timeout":null,"backTo":null},"preflight":[{"code":"helm-version","title":"Helm is there and new enough","state":"PASSED","evidence":"Helm v3.17.2; 3.14 or newer is needed.","remedy":"","command":"","page":"","fine":true},{"code":"cluster-reachable","title":"The cluster answers","state":"PASSED","evidence":"Kubernetes v1.32.0, by context sandbox. The console asks its API itself, so it needs no kubectl.","remedy":"","command":"","page":"","fine":true},{"code":"api-budget","title":"The API server has time for an upgrade","state":"PASSED","evidence":"5 small questions, one after the other: usually answered in 21 ms, the slowest in 28 ms; none turned away with ''too many requests''.","remedy":"","command":"","page":"","fine":true},{"code":"release-status","title":"No helm operation is unfinished","state":"PASSED","evidence":"Revision 2 is deployed, since 2026-11-27 01:46:28 UTC.","remedy":"","command":"","page":"","fine":true},{"code":"migrate-jobs","title":"No migrate Job is unfinished","state":"PASSED","evidence":"There is none: helm deletes the Job when it has succeeded.","remedy":"","command":"","page":"","fine":true},{"code":"services-ready","title":"All services are ready","state":"PASSED","evidence":"All 6 are rolled out.","remedy":"","command":"","page":"","fine":true},{"code":"chart-repository","title":"The chart repository answers","state":"PASSED","evidence":"zymtrace (http://127.0.0.1:36321), which the console keeps in a helm configuration of its own and not in yours. Its index was read just now and made 1 min 48 s ago. It lists 13 versions; the newest is 26.8.4 with appVersion 26.8.4.","remedy":"","command":"","page":"","fine":true},{"code":"target-published","title":"The target chart is published","state":"PASSED","evidence":"Chart 26.7.2 with appVersion 26.7.2 is listed.","remedy":"","command":"","page":"","fine":true},{"code":"disk","title":"There is room for logs","state":"PASSED","evidence":"73099 MB are free in the data directory.","remedy":"","command":"","page":"","fine":true},{"code":"permissions","title":"The console''s account may do what an upgrade does","state":"PASSED","evidence":"All 77 permissions are given.","remedy":"","command":"","page":"","fine":true}],"rollback":null,"blocked":false}', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:35.687+00', TIMESTAMP WITH TIME ZONE '2026-11-28 01:46:35.687+00', 'REJECTED', 1, NULL, NULL);    
INSERT INTO "PUBLIC"."PLAN" VALUES(UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 'sandbox/older-h2/backend', 2, 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', '{"path":null,"fromChartVersion":"26.7.2","chartVersion":"26.5.0","appVersion":"26.5.0","imageTag":null,"setsImageTag":false,"valuesFileId":null,"valuesFileName":null,"valuesDigest":"","timeout":"15m0s","steps":[{"phase":"CHECK","kind":"CONSOLE","argv":[],"display":"Read the records again and stop if anything differs from this plan","objects":[]},{"phase":"HELM","kind":"COMMAND","argv":["helm","rollback","backend","1","-n","older-h2","--wait","--timeout","15m0s"],"display":"helm rollback backend 1 -n older-h2 --wait --timeout 15m0s","objects":[]},{"phase":"PUT_BACK","kind":"CONSOLE","argv":[],"display":"Put back each hook object that helm leaves as it is","objects":[{"apiVersion":"apps/v1","kind":"Deployment","namespace":"","name":"zymtrace-ingest","action":"REPLACE"},{"apiVersion":"apps/v1","kind":"Deployment","namespace":"","name":"zymtrace-web","action":"REPLACE"},{"apiVersion":"apps/v1","kind":"Deployment","namespace":"","name":"zymtrace-gateway","action":"REPLACE"},{"apiVersion":"apps/v1","kind":"Deployment","namespace":"","name":"zymtrace-symdb","action":"REPLACE"},{"apiVersion":"apps/v1","kind":"Deployment","namespace":"","name":"zymtrace-identity","action":"REPLACE"},{"apiVersion":"apps/v1","kind":"Deployment","namespace":"","name":"zymtrace-ui","action":"REPLACE"}]},{"phase":"WAIT_READY","kind":"CONSOLE","argv":[],"display":"Wait until every workload of manifest and hooks is rolled out","objects":[]},{"phase":"VERIFY","kind":"CONSOLE","argv":[],"display":"Hold revision, images and readiness against revision 1 as it was recorded","objects":[]},{"phase":"KEEP_VALUES","kind":"CONSOLE","argv":[],"display":"Once verified, keep the values that are in force again as the newest version of the values file","objects":[]}],"findings":[{"code":"schema-stays","severity":"WARNING","title":"What migrations did to the databases stays","detail":"Chart 26.7.2 may have brought migrations that chart 26.5.0 does not know. They mostly add tables and columns, which older services can live with; not always. The risk is higher than after a change of images alone.","remedy":"Watch the logs of ingest, web and identity for some minutes afterwards. Where they complain about the shape of data (a column, table or relation that is unknown or missing, a type that does not fit, something that cannot be decoded), stop, change nothing more, and write to support@zymtrace.com.","command":null},{"code":"data-stays","severity":"INFO","title":"Data stays as it is","detail":"What was written since stays in the databases, which live outside of this release.","remedy":"Where data has to go back too, restore a backup of the databases.","command":null},{"code":"hooks-put-back","severity":"INFO","title":"Helm leaves 6 objects as they are; the console puts them back","detail":"The chart has them as helm hooks, and ''helm rollback'' touches no hook: it would report success and leave them on the newer revision. Put back by the console: Deployment zymtrace-ingest, Deployment zymtrace-web, Deployment zymtrace-gateway, Deployment zymtrace-symdb, Deployment zymtrace-identity, Deployment zymtrace-ui.","remedy":"Nothing to do. Services are replaced step by step, so that old pods serve until new ones are ready.","command":null},{"code":"target-not-verified","severity":"INFO","title":"No verification vouches for revision 1","detail":"It ran, as far as helm knows. Whether its services did, nobody has checked with this console.","remedy":"Nothing to do: when it is back, it is verified.","command":null}],"changes":[{"object":"Deployment zymtrace-gateway","source":"hook","action":"UPDATE","risk":"MEDIUM","summary":"The console puts it back. Image registry.sandbox.example/zymtrace/gateway:26.7.2 becomes registry.sandbox.example/zymtrace/gateway:26.5.0. Its pods are replaced, step by step.","category":"IMAGE","fields":[{"path":"spec.template.spec.containers[gateway].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/gateway:26.7.2","after":"registry.sandbox.example/zymtrace/gateway:26.5.0"}],"moreFields":0},{"object":"Deployment zymtrace-identity","source":"hook","action":"UPDATE","risk":"MEDIUM","summary":"The console puts it back. Image registry.sandbox.example/zymtrace/identity:26.7.2 becomes registry.sandbox.example/zymtrace/identity:26.5.0. Its pods are replaced, step by step.","category":"IMAGE","fields":[{"path":"spec.template.spec.containers[identity].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/identity:26.7.2","after":"registry.sandbox.example/zymtrace/identity:26.5.0"}],"moreFields":0},{"object":"Deployment zymtrace-ingest","source":"hook","action":"UPDATE","risk":"MEDIUM","summary":"The console puts it back. Image registry.sandbox.example/zymtrace/ingest:26.7.2 becomes registry.sandbox.example/zymtrace/ingest:26.5.0. Its pods are replaced, step by step.","category":"IMAGE","fields":[{"path":"spec.template.spec.containers[ingest].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/ingest:26.7.2","after":"registry.sandbox.example/zymtrace/ingest:26.5.0"}],"moreFields":0},{"object":"Deployment zymtrace-symdb","source":"hook","action":"UPDATE","risk":"MEDIUM","summary":"The console puts it back. Image registry.sandbox.example/zymtrace/symdb:26.7.2 becomes registry.sandbox.example/zymtrace/symdb:26.5.0. Its pods are replaced, step by step.","category":"IMAGE","fields":[{"path":"spec.template.spec.containers[symdb].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/symdb:26.7.2","after":"registry.sandbox.example/zymtrace/symdb:26.5.0"}],"moreFields":0},{"object":"Deployment zymtrace-ui","source":"hook","action":"UPDATE","risk":"MEDIUM","summary":"The console puts it back. Image registry.sandbox.example/zymtrace/ui:26.7.2 becomes registry.sandbox.example/zymtrace/ui:26.5.0. Its pods are replaced, step by step.","category":"IMAGE","fields":[{"path":"spec.template.spec.containers[ui].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/ui:26.7.2","after":"registry.sandbox.example/zymtrace/ui:26.5.0"}],"moreFields":0},{"object":"Deployment zymtrace-web","source":"hook","action":"UPDATE","risk":"MEDIUM","summary":"The console puts it back. Image registry.sandbox.example/zymtrace/web:26.7.2 becomes registry.sandbox.example/zymtrace/web:26.5.0. Its pods are replaced, step by step.","category":"IMAGE","fields":[{"path":"spec.template.spec.containers[web].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/web:26.7.2","after":"registry.sandbox.example/zymtrace/web:26.5.0"}],"moreFields":0}],"images":[{"service":"gateway","before":"registry.sandbox.example/zymtrace/gateway:26.7.2","after":"registry.sandbox.example/zymtrace/gateway:26.5.0"},{"service":"identity","before":"registry.sandbox.example/zymtrace/identity:26.7.2","after":"registry.sandbox.example/zymtrace/identity:26.5.0"},{"service":"ingest","before":"registry.sandbox.example/zymtrace/ingest:26.7.2","after":"registry.sandbox.example/zymtrace/ingest:26.5.0"},{"service":"symdb","before":"registry.sandbox.example/zymtrace/symdb:26.7.2","after":"registry.sandbox.example/zymtrace/symdb:26.5.0"},{"service":"ui","before":"registry.sandbox.example/zymtrace/ui:26.7.2","after":"registry.sandbox.example/zymtrace/ui:26.5.0"},{"service":"web","before":"registry.sandbox.example/zymtrace/web:26.7.2","after":"registry.sandbox.example/zymtrace/web:26.5.0"}],"volatilePaths":[],"objectDigests":{"HOOK/Deployment//zymtrace-gateway":"6e222ddccf5793f90da780bc72f25c8094e9fda612b09522f70b410f165493e5","HOOK/Deployment//zymtrace-identity":"bd13e853ad0c76b47330aa9547a1f29b08ef9fae4798df4ae701e3fb849f5704","HOOK/Deployment//zymtrace-ingest":"398487886997ad0a094521f9554bb3f75bac8e08eb6f8ae3b2a4c519c8e94a31","HOOK/Deployment//zymtrace-symdb":"db6c0dcec59d4b1090547513feab37c5e8efba5e155b7c59f3f1626fb7cf8657","HOOK/Deployment//zymtrace-ui":"32bf2ae1b2f401ef4d7adad73b4352900bb364649c15917bd7510a931fe7c538","HOOK/Deployment//zymtrace-web":"67870f76bc687c4d844c576d2ff48f320048d8b8783a7a4ba989b94a84a41274","HOOK/Job//zymtrace-migrate":"e51061f4a98a513891774f4b06f1585379787fdfa7ccc5bafd37d86f9d37325a","HOOK/Service//zymtrace-ingest":"69a8b1b674db066039f1e516723ec3483338550580cc1f07e0288367bf576ab3","HOOK/Service//zymtrace-web":"bf7ddbe4a8a90270fa0d4ef9e2e6e87e877d8e8f3773a776f26a0377c5bb2dca","MANIFEST/ConfigMap//zymtrace-common":"7872b5de0e775551e2810dcc571843a6a01d8d738e2b7b6fb9d4270bfa224860","MANIFEST/ConfigMap//zymtrace-metric-reporter":"d84e232fd0649bce19f05f7bc4f6e7ab9f1f12fe3284b6854aaf181e49daae3a","MANIFEST/NetworkPolicy//zymtrace-databases":"97dbe89580231096a5b703755a959c477d84724e7b4aae5fb01163745149f0f0","MANIFEST/Secret//zymtrace-auth":"8c73392bcf4cd35868dfb008515e24b0e5117adfa1ec47fe943c6ae660a7a4bf","MANIFEST/Secret//zymtrace-databases":"728de40c16f69869d2ff0dbf82025985e53f54f9ca4611c704b35637bca82b6b","MANIFEST/Secret//zymtrace-license":"b22cdab403f027403f5eb5f904acd671b5ef4a98aa29def532301a96e06cdc28","MANIFEST/Service//zymtrace-gateway":"0548d85c5fb9cdffde0bc36255a192332c026e9989061c31ecce8e20d52b4db5","MANIFEST/Service//zymtrace-identity":"ff1e12c4bec2531f0814883d4c771069d753d497cbc9160309062b7e07b5fa2d","MANIFEST/Service//zymtrace-ingest":"8a5521c58230500059eabc20fadad7d92916052f1effdb9558ff314b25af39c4","MANIFEST/Service//zymtrace-symdb":"cb7d373b97129fd36a10f8a17ac57ed5d209032a32f23a1b3df734b75995b84d","MANIFEST/Service//zymtrace-ui":"ce865588795efab0d5d27fd0b263c269aef9d845e26a83daf7a5bf4ae13949b9","MANIFEST/Service//zymtrace-web":"95320485ca3594d6a727dcd9f7398176d4a3aebb6e6fcccd40c6c66caff33b2e"},"workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.5.0"]},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.5.0"]},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.5.0"]},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.5.0"]},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.5.0"]},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.5.0"]}],"resolvedValues":"clickhouse:\n  mode: use_existing\npostgres:\n  mode: use_existing\nstorage:\n  mode: use_existing\n","chartDigest":"","asked":{"valuesFileId":null,"timeout":null,"backTo":null},"preflight":[],"rollback":{"revision":1,"status":"deployed","recordDigest":"4a4bc2ece68bcbb5e02793d0eb5043eb6a3f5fb8992f3b0881587c40650cb8f2"},"blocked":false}', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:36.656+00', TIMESTAMP WITH TIME ZONE '2026-11-28 01:46:36.656+00', 'STARTED', 1, NULL, NULL);       
INSERT INTO "PUBLIC"."PLAN" VALUES(UUID '35e8b1ba-8b23-4299-a787-7b01a6b2e852', 'sandbox/older-h2/backend', 3, '4f1bb80298bd120c73fb2fba1eb454a79e0bc450c8bc15acddb22e7c5836c466', '{"path":"IMAGE_ONLY","fromChartVersion":"26.5.0","chartVersion":"26.5.0","appVersion":"26.5.0","imageTag":"26.5.1","setsImageTag":true,"valuesFileId":null,"valuesFileName":null,"valuesDigest":"","timeout":"1h10m0s","steps":[{"phase":"REPO_UPDATE","kind":"COMMAND","argv":["helm","repo","add","zymtrace","http://127.0.0.1:36321"],"display":"helm repo add zymtrace http://127.0.0.1:36321","objects":[]},{"phase":"REPO_UPDATE","kind":"COMMAND","argv":["helm","repo","update","zymtrace"],"display":"helm repo update zymtrace","objects":[]},{"phase":"REPO_UPDATE","kind":"COMMAND","argv":["helm","search","repo","zymtrace/backend","--version","26.5.0"],"display":"helm search repo zymtrace/backend --version 26.5.0","objects":[]},{"phase":"CHECK","kind":"CONSOLE","argv":[],"display":"Render again and stop if anything differs from this plan","objects":[]},{"phase":"HELM","kind":"COMMAND","argv":["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.5.0","--reset-then-reuse-values","--set","services.common.imageTag=26.5.1","--atomic","--debug","--timeout","1h10m0s"],"display":"helm upgrade --install backend zymtrace/backend --namespace older-h2 --version 26.5.0 --reset-then-reuse-values --set services.common.imageTag=26.5.1 --atomic --debug --timeout 1h10m0s","objects":[]},{"phase":"WAIT_READY","kind":"CONSOLE","argv":[],"display":"Wait until every workload of manifest and hooks is rolled out","objects":[]},{"phase":"VERIFY","kind":"CONSOLE","argv":[],"display":"Make every check against this plan, from helm''s record to the gateway","objects":[]},{"phase":"KEEP_VALUES","kind":"CONSOLE","argv":[],"display":"Keep the values that are in force then as the newest version of the values file","objects":[]}],"findings":[{"code":"services-recreated","severity":"INFO","title":"6 services will be deleted and re-created","detail":"The chart has its services as helm hooks: objects that helm deletes and creates anew at every upgrade, changed or not. They are away until their new pods are ready: about a second as at their last start (zymtrace-ui took longest), and longer where a node has to pull the image first.","remedy":"Choose a moment at which a short interruption is fine.","command":null}],"changes":[{"object":"Deployment zymtrace-gateway","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/gateway:26.5.0 becomes registry.sandbox.example/zymtrace/gateway:26.5.1.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[gateway].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/gateway:26.5.0","after":"registry.sandbox.example/zymtrace/gateway:26.5.1"}],"moreFields":0},{"object":"Deployment zymtrace-identity","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/identity:26.5.0 becomes registry.sandbox.example/zymtrace/identity:26.5.1.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[identity].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/identity:26.5.0","after":"registry.sandbox.example/zymtrace/identity:26.5.1"}],"moreFields":0},{"object":"Deployment zymtrace-ingest","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/ingest:26.5.0 becomes registry.sandbox.example/zymtrace/ingest:26.5.1.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[ingest].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/ingest:26.5.0","after":"registry.sandbox.example/zymtrace/ingest:26.5.1"}],"moreFields":0},{"object":"Deployment zymtrace-symdb","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/symdb:26.5.0 becomes registry.sandbox.example/zymtrace/symdb:26.5.1.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[symdb].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/symdb:26.5.0","after":"registry.sandbox.example/zymtrace/symdb:26.5.1"}],"moreFields":0},{"object":"Deployment zymtrace-ui","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/ui:26.5.0 becomes registry.sandbox.example/zymtrace/ui:26.5.1.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[ui].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/ui:26.5.0","after":"registry.sandbox.example/zymtrace/ui:26.5.1"}],"moreFields":0},{"object":"Deployment zymtrace-web","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It is deleted and re-created, and is away for about a second, as at its last start. Image registry.sandbox.example/zymtrace/web:26.5.0 becomes registry.sandbox.example/zymtrace/web:26.5.1.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[web].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/web:26.5.0","after":"registry.sandbox.example/zymtrace/web:26.5.1"}],"moreFields":0},{"object":"Job zymtrace-migrate","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It runs again. Image registry.sandbox.example/zymtrace/migrate:26.5.0 becomes registry.sandbox.example/zymtrace/migrate:26.5.1.","category":"RECREATED","fields":[{"path":"spec.template.spec.containers[migrate].image","category":"IMAGE","before":"registry.sandbox.example/zymtrace/migrate:26.5.0","after":"registry.sandbox.example/zymtrace/migrate:26.5.1"}],"moreFields":0},{"object":"Service zymtrace-ingest","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It takes the place of the Service of this name, which helm then makes anew, with another cluster address. Nothing in it changes.","category":"RECREATED","fields":[],"moreFields":0},{"object":"Service zymtrace-web","source":"hook","action":"RECREATE","risk":"MEDIUM","summary":"It takes the place of the Service of this name, which helm then makes anew, with another cluster address. Nothing in it changes.","category":"RECREATED","fields":[],"moreFields":0}],"images":[{"service":"gateway","before":"registry.sandbox.example/zymtrace/gateway:26.5.0","after":"registry.sandbox.example/zymtrace/gateway:26.5.1"},{"service":"identity","before":"registry.sandbox.example/zymtrace/identity:26.5.0","after":"registry.sandbox.example/zymtrace/identity:26.5.1"},{"service":"ingest","before":"registry.sandbox.example/zymtrace/ingest:26.5.0","after":"registry.sandbox.example/zymtrace/ingest:26.5.1"},{"service":"migrate","before":"registry.sandbox.example/zymtrace/migrate:26.5.0","after":"registry.sandbox.example/zymtrace/migrate:26.5.1"},{"service":"symdb","before":"registry.sandbox.example/zymtrace/symdb:26.5.0","after":"registry.sandbox.example/zymtrace/symdb:26.5.1"},{"service":"ui","before":"registry.sandbox.example/zymtrace/ui:26.5.0","after":"registry.sandbox.example/zymtrace/ui:26.5.1"},{"service":"web","before":"registry.sandbox.example/zymtrace/web:26.5.0","after":"registry.sandbox.example/zymtrace/web:26.5.1"}],"volatilePaths":[],"objectDigests":{"HOOK/Deployment//zymtrace-gateway":"691ed2170c809b0d1277a3a1e76854dd1081ed07210f6c9458859ab9726dd1f4","HOOK/Deployment//zymtrace-identity":"0f12c9b1070c75592433836ef73bb577b7158552431487c952f7d89b4512fe2f","HOOK/Deployment//zymtrace-ingest":"6de7d8dc1147bdb9a018ebe7f60652669fada13236634f9c0db19ed6e4131d67","HOOK/Deployment//zymtrace-symdb":"ca73dc117aae5cc1fbd03f316488dcb9f60f43a3280c0f6e8adbb1e101dc9bf7","HOOK/Deployment//zymtrace-ui":"a76e28f8d54397fd1b5480a0c920608b87317ba53fbec8f7d325502c6f6c3824","HOOK/Deployment//zymtrace-web":"e9ecb4210db4cc741c96c3d8c797e86d4b2fbb2db920c4375df4b116e1828b3c","HOOK/Job//zymtrace-migrate":"fc8271bbd4f8ab9752ee028d5ee00bdfa04ac2501c053c93cd6acd02f71408ab","HOOK/Service//zymtrace-ingest":"69a8b1b674db066039f1e516723ec3483338550580cc1f07e0288367bf576ab3","HOOK/Service//zymtrace-web":"bf7ddbe4a8a90270fa0d4ef9e2e6e87e877d8e8f3773a776f26a0377c5bb2dca","MANIFEST/ConfigMap//zymtrace-common":"7872b5de0e775551e2810dcc571843a6a01d8d738e2b7b6fb9d4270bfa224860","MANIFEST/ConfigMap//zymtrace-metric-reporter":"d84e232fd0649bce19f05f7bc4f6e7ab9f1f12fe3284b6854aaf181e49daae3a","MANIFEST/NetworkPolicy//zymtrace-databases":"97dbe89580231096a5b703755a959c477d84724e7b4aae5fb01163745149f0f0","MANIFEST/Secret//zymtrace-auth":"8c73392bcf4cd35868dfb008515e24b0e5117adfa1ec47fe943c6ae660a7a4bf","MANIFEST/Secret//zymtrace-databases":"728de40c16f69869d2ff0dbf82025985e53f54f9ca4611c704b35637bca82b6b","MANIFEST/Secret//zymtrace-license":"b22cdab403f027403f5eb5f904acd671b5ef4a98aa29def532301a96e06cdc28","MANIFEST/Service//zymtrace-gateway":"0548d85c5fb9cdffde0bc36255a192332c026e9989061c31ecce8e20d52b4db5","MANIFEST/Service//zymtrace-identity":"ff1e12c4bec2531f0814883d4c771069d753d497cbc9160309062b7e07b5fa2d","MANIFEST/Service//zymtrace-ingest":"8a5521c58230500059eabc20fadad7d92916052f1effdb9558ff314b25af39c4","MANIFEST/Service//zymtrace-symdb":"cb7d373b97129fd36a10f8a17ac57ed5d209032a32f23a1b3df734b75995b84d","MANIFEST/Service//zymtrace-ui":"ce865588795efab0d5d27fd0b263c269aef9d845e26a83daf7a5bf4ae13949b9","MANIFEST/Service//zymtrace-web":"95320485ca3594d6a727dcd9f7398176d4a3aebb6e6fcccd40c6c66caff33b2e"},"workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.5.1"]},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.5.1"]},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.5.1"]},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.5.1"]},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.5.1"]},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.5.1"]}],"resolvedValues":"clickhouse:\n  mode: use_existing\npostgres:\n  mode: use_existing\nservices:\n  common:\n    imageTag: 26.5.1\nstorage:\n  mode: use_existing\n","chartDigest":"6c6df3e6d9b8558f319c46da7d09f5615d01e18bca75138a9889abb7f24e712c","asked":{"valuesFileId":null,"timeout":null,"backTo":null},"preflight":[{"code":"helm-version","title":"Helm is there and new enough","state":"PASSED","evidence":"Helm v3.17.2; 3.14 or newer is needed.","remedy":"","command":"","page":"","fine":true},{"code":"cluster-reachable","title":"The cluster answers","state":"PASSED","evidence":"Kubernetes v1.32.0, by context sandbox. The console asks its API itself, so it needs no kubectl.","remedy":"","command":"","page":"","fine":true},{"code":"api-budget","title":"The API server has time for an upgrade","state":"PASSED","evidence":"5 small questions, one after the other: usually answered in 27 ms, the slowest in 46 ms; none turned away with ''too many requests''.","remedy":"","command":"","page":"","fine":true},{"code":"release-status","title":"No helm operation is unfinished","state":"PASSED","evidence":"Revision 3 is deployed, since 2026-11-27 01:46:39 UTC.","remedy":"","command":"","page":"","fine":true},{"code":"migrate-jobs","title":"No migrate Job is unfinished","state":"PASSED","evidence":"There is none: helm deletes the Job when it has succeeded.","remedy":"","command":"","page":"","fine":true},{"code":"services-ready","title":"All services are ready","state":"PASSED","evidence":"All 6 are rolled out.","remedy":"","command":"","page":"","fine":true},{"code":"chart-repository","title":"The chart repository answers","state":"PASSED","evidence":"zymtrace (http://127.0.0.1:36321), which the console keeps in a helm configuration of its own and not in yours. Its index was read just now and made 1 min 58 s ago. It lists 13 versions; the newest is 26.8.4 with appVersion 26.8.4.","remedy":"","command":"","page":"","fine":true},{"code":"target-published","title":"The target chart is published","state":"PASSED","evidence":"Chart 26.5.0 with appVersion 26.5.0 is listed.","remedy":"","command":"","page":"","fine":true},{"code":"disk","title":"There is room for logs","state":"PASSED","evidence":"73097 MB are free in the data directory.","remedy":"","command":"","page":"","fine":true},{"code":"permissions","title":"The console''s account may do what an upgrade does","state":"PASSED","evidence":"All 77 permissions are given.","remedy":"","command":"","page":"","fine":true}],"rollback":null,"blocked":false}', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:46.832+00', TIMESTAMP WITH TIME ZONE '2026-11-28 01:46:46.832+00', 'READY', 0, NULL, NULL);  
CREATE INDEX "PUBLIC"."PLAN_BY_REPLACED" ON "PUBLIC"."PLAN"("REPLACES" NULLS FIRST);           
CREATE INDEX "PUBLIC"."PLAN_BY_RELEASE" ON "PUBLIC"."PLAN"("RELEASE_REF" NULLS FIRST, "CREATED_AT" NULLS FIRST);               
CREATE INDEX "PUBLIC"."PLAN_BY_TIME" ON "PUBLIC"."PLAN"("CREATED_AT" NULLS FIRST);             
CREATE CACHED TABLE "PUBLIC"."EXHIBIT"(
    "ID" UUID NOT NULL,
    "VERIFICATION_ID" UUID NOT NULL,
    "POSITION" INTEGER NOT NULL,
    "KIND" CHARACTER VARYING(20) NOT NULL,
    "TITLE" CHARACTER VARYING(300) NOT NULL,
    "CONTENT" CHARACTER VARYING NOT NULL
);      
ALTER TABLE "PUBLIC"."EXHIBIT" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_DC" PRIMARY KEY("ID");      
-- 21 +/- SELECT COUNT(*) FROM PUBLIC.EXHIBIT; 
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID '5edab7a4-27be-4957-8229-15f853db6a11', UUID 'fc004c82-c7c1-45ee-a196-49d764dfee6f', 0, 'LOG', 'zymtrace-ingest: zymtrace-ingest-4f16ccf8-dnnx5, container ingest', U&'level=info msg="ingest starting" image=registry.sandbox.example/zymtrace/ingest:26.7.2\000alevel=info msg="license accepted, valid until 2027-12-31"\000alevel=info msg="connected to clickhouse"\000alevel=info msg="accepting profiles on :8375"');        
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'b735fef2-5f02-475a-b764-4e799e384372', UUID 'fc004c82-c7c1-45ee-a196-49d764dfee6f', 1, 'LOG', 'zymtrace-web: zymtrace-web-3603205b-dt9zp, container web', U&'level=info msg="web starting" image=registry.sandbox.example/zymtrace/web:26.7.2\000alevel=info msg="connected to postgres"\000alevel=info msg="serving the query API on :8000"');    
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'bec89dac-cf6e-4bf0-8af5-826be8354c59', UUID 'fc004c82-c7c1-45ee-a196-49d764dfee6f', 2, 'LOG', 'zymtrace-gateway: zymtrace-gateway-b89b3ee1-mnmss, container gateway', U&'level=info msg="gateway starting" image=registry.sandbox.example/zymtrace/gateway:26.7.2\000alevel=info msg="loaded 5 upstreams"\000alevel=info msg="listening on :8080"');               
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'ec2069cd-b8e7-4c35-8477-94e87a7ca773', UUID 'fc004c82-c7c1-45ee-a196-49d764dfee6f', 3, 'LOG', 'zymtrace-symdb: zymtrace-symdb-7f6fecb6-2f52w, container symdb', U&'level=info msg="symdb starting" image=registry.sandbox.example/zymtrace/symdb:26.7.2\000alevel=info msg="object storage is reachable"\000alevel=info msg="symbol cache is warm (4096 entries)"');               
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID '1da8607c-761f-43e1-a9e1-40fc04d16f2c', UUID 'fc004c82-c7c1-45ee-a196-49d764dfee6f', 4, 'LOG', 'zymtrace-identity: zymtrace-identity-fe7d2681-k54d6, container identity', U&'level=info msg="identity starting" image=registry.sandbox.example/zymtrace/identity:26.7.2\000alevel=info msg="signing key loaded"\000alevel=info msg="issuing tokens"');              
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID '9933597f-20da-40b4-aa38-5913d6ee376c', UUID 'fc004c82-c7c1-45ee-a196-49d764dfee6f', 5, 'LOG', 'zymtrace-ui: zymtrace-ui-12b9cdac-9t5xk, container ui', U&'level=info msg="ui starting" image=registry.sandbox.example/zymtrace/ui:26.7.2\000alevel=info msg="serving static files on :3000"');     
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID '4801340a-d0fd-4676-9f8c-a468f221987d', UUID 'fc004c82-c7c1-45ee-a196-49d764dfee6f', 6, 'SERVICES', 'Services (6)', U&'zymtrace-gateway  ClusterIP  [http 8080]  []\000azymtrace-identity  ClusterIP  [http 8090]  []\000azymtrace-ingest  ClusterIP  [http 8375]  []\000azymtrace-symdb  ClusterIP  [http 8070]  []\000azymtrace-ui  ClusterIP  [http 3000]  []\000azymtrace-web  ClusterIP  [http 8000]  []');    
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'c60e2b98-8fcc-4792-adb3-453a13d35af5', UUID '6dcdba36-fbe7-49bf-a4f4-581f605bf83c', 0, 'LOG', 'zymtrace-ingest: zymtrace-ingest-a55b1110-nmnxz, container ingest', U&'level=info msg="ingest starting" image=registry.sandbox.example/zymtrace/ingest:26.5.0\000alevel=info msg="license accepted, valid until 2027-12-31"\000alevel=info msg="connected to clickhouse"\000alevel=info msg="accepting profiles on :8375"');        
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'a6b4a92c-c372-4620-90d4-dfe3fb33c48b', UUID '6dcdba36-fbe7-49bf-a4f4-581f605bf83c', 1, 'LOG', 'zymtrace-web: zymtrace-web-177c36c5-gjzfh, container web', U&'level=info msg="web starting" image=registry.sandbox.example/zymtrace/web:26.5.0\000alevel=info msg="connected to postgres"\000alevel=info msg="serving the query API on :8000"');    
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID '0f73985c-7a89-474d-a27d-1028ab4d3b8e', UUID '6dcdba36-fbe7-49bf-a4f4-581f605bf83c', 2, 'LOG', 'zymtrace-gateway: zymtrace-gateway-43fe7a5b-m8247, container gateway', U&'level=info msg="gateway starting" image=registry.sandbox.example/zymtrace/gateway:26.5.0\000alevel=info msg="loaded 5 upstreams"\000alevel=info msg="listening on :8080"');               
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'ed09d487-09b8-4db6-9dfb-ead5976bc86d', UUID '6dcdba36-fbe7-49bf-a4f4-581f605bf83c', 3, 'LOG', 'zymtrace-symdb: zymtrace-symdb-a728fff0-nvlg2, container symdb', U&'level=info msg="symdb starting" image=registry.sandbox.example/zymtrace/symdb:26.5.0\000alevel=info msg="object storage is reachable"\000alevel=info msg="symbol cache is warm (4096 entries)"');               
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID '03d7885a-3498-48d3-b02f-ed33e444ff98', UUID '6dcdba36-fbe7-49bf-a4f4-581f605bf83c', 4, 'LOG', 'zymtrace-identity: zymtrace-identity-cee9cff9-msgvr, container identity', U&'level=info msg="identity starting" image=registry.sandbox.example/zymtrace/identity:26.5.0\000alevel=info msg="signing key loaded"\000alevel=info msg="issuing tokens"');              
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'bdbdd782-375a-4f8e-9fea-5ed049e698f7', UUID '6dcdba36-fbe7-49bf-a4f4-581f605bf83c', 5, 'LOG', 'zymtrace-ui: zymtrace-ui-bbf10bec-bvh9x, container ui', U&'level=info msg="ui starting" image=registry.sandbox.example/zymtrace/ui:26.5.0\000alevel=info msg="serving static files on :3000"');     
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'fe9ca043-7c55-49f0-97af-1acbc0db7d2f', UUID '6dcdba36-fbe7-49bf-a4f4-581f605bf83c', 6, 'SERVICES', 'Services (6)', U&'zymtrace-gateway  ClusterIP  [http 8080]  []\000azymtrace-identity  ClusterIP  [http 8090]  []\000azymtrace-ingest  ClusterIP  [http 8375]  []\000azymtrace-symdb  ClusterIP  [http 8070]  []\000azymtrace-ui  ClusterIP  [http 3000]  []\000azymtrace-web  ClusterIP  [http 8000]  []');    
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID '0a3bd6ec-fec0-4700-a019-393b32857412', UUID '9740741b-5226-4c85-987d-87805bdc17c2', 0, 'LOG', 'zymtrace-ingest: zymtrace-ingest-a55b1110-nmnxz, container ingest', U&'level=info msg="ingest starting" image=registry.sandbox.example/zymtrace/ingest:26.5.0\000alevel=info msg="license accepted, valid until 2027-12-31"\000alevel=info msg="connected to clickhouse"\000alevel=info msg="accepting profiles on :8375"\000alevel=info msg="alive" beat=1');      
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'ed305dcd-825e-4a25-993a-d00ebc2d836e', UUID '9740741b-5226-4c85-987d-87805bdc17c2', 1, 'LOG', 'zymtrace-web: zymtrace-web-177c36c5-gjzfh, container web', U&'level=info msg="web starting" image=registry.sandbox.example/zymtrace/web:26.5.0\000alevel=info msg="connected to postgres"\000alevel=info msg="serving the query API on :8000"\000alevel=info msg="alive" beat=1');  
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'f48d6ebd-4702-4fb5-9681-a4d84811a927', UUID '9740741b-5226-4c85-987d-87805bdc17c2', 2, 'LOG', 'zymtrace-gateway: zymtrace-gateway-43fe7a5b-m8247, container gateway', U&'level=info msg="gateway starting" image=registry.sandbox.example/zymtrace/gateway:26.5.0\000alevel=info msg="loaded 5 upstreams"\000alevel=info msg="listening on :8080"\000alevel=info msg="alive" beat=1');             
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'cc32870a-b7ee-4960-960c-1e156ac35cb8', UUID '9740741b-5226-4c85-987d-87805bdc17c2', 3, 'LOG', 'zymtrace-symdb: zymtrace-symdb-a728fff0-nvlg2, container symdb', U&'level=info msg="symdb starting" image=registry.sandbox.example/zymtrace/symdb:26.5.0\000alevel=info msg="object storage is reachable"\000alevel=info msg="symbol cache is warm (4096 entries)"\000alevel=info msg="alive" beat=1');             
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID '31a8c828-1c77-49a1-a5a2-8bf3889166d1', UUID '9740741b-5226-4c85-987d-87805bdc17c2', 4, 'LOG', 'zymtrace-identity: zymtrace-identity-cee9cff9-msgvr, container identity', U&'level=info msg="identity starting" image=registry.sandbox.example/zymtrace/identity:26.5.0\000alevel=info msg="signing key loaded"\000alevel=info msg="issuing tokens"\000alevel=info msg="alive" beat=1');            
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID 'c6c05f21-d14f-474a-b45d-d0d14e8a116c', UUID '9740741b-5226-4c85-987d-87805bdc17c2', 5, 'LOG', 'zymtrace-ui: zymtrace-ui-bbf10bec-bvh9x, container ui', U&'level=info msg="ui starting" image=registry.sandbox.example/zymtrace/ui:26.5.0\000alevel=info msg="serving static files on :3000"\000alevel=info msg="alive" beat=1');   
INSERT INTO "PUBLIC"."EXHIBIT" VALUES(UUID '96ef80e5-9487-4627-b36c-a34fea87fd63', UUID '9740741b-5226-4c85-987d-87805bdc17c2', 6, 'SERVICES', 'Services (6)', U&'zymtrace-gateway  ClusterIP  [http 8080]  []\000azymtrace-identity  ClusterIP  [http 8090]  []\000azymtrace-ingest  ClusterIP  [http 8375]  []\000azymtrace-symdb  ClusterIP  [http 8070]  []\000azymtrace-ui  ClusterIP  [http 3000]  []\000azymtrace-web  ClusterIP  [http 8000]  []');    
CREATE INDEX "PUBLIC"."EXHIBIT_BY_VERIFICATION" ON "PUBLIC"."EXHIBIT"("VERIFICATION_ID" NULLS FIRST, "POSITION" NULLS FIRST);  
CREATE CACHED TABLE "PUBLIC"."STATE_BEFORE"(
    "OPERATION_ID" UUID NOT NULL,
    "CONTENT" CHARACTER VARYING NOT NULL
);     
ALTER TABLE "PUBLIC"."STATE_BEFORE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_1C" PRIMARY KEY("OPERATION_ID");       
-- 2 +/- SELECT COUNT(*) FROM PUBLIC.STATE_BEFORE;             
INSERT INTO "PUBLIC"."STATE_BEFORE" VALUES(UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', '{"at":"2026-11-27T01:46:28.055Z","revision":1,"status":"deployed","workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.5.0"],"digests":["sha256:535b860b391d366f9a9077adb80b58e2535b860b391d366f9a9077adb80b58e2"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.5.0"],"digests":["sha256:0a69c7c7040f3dd5b7170ebbda098ebe0a69c7c7040f3dd5b7170ebbda098ebe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.5.0"],"digests":["sha256:d395a2b1ea8c368da2d06ffbd2de942dd395a2b1ea8c368da2d06ffbd2de942d"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.5.0"],"digests":["sha256:88c0f71a9165301c9d51513c299da75488c0f71a9165301c9d51513c299da754"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.5.0"],"digests":["sha256:e1d1d0cc0a0f3a00b3d0341387d0defee1d1d0cc0a0f3a00b3d0341387d0defe"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.5.0"],"digests":["sha256:441e4680af303b83ab7e03be1aa53277441e4680af303b83ab7e03be1aa53277"],"ready":1,"desired":1,"restarts":0}]}');               
INSERT INTO "PUBLIC"."STATE_BEFORE" VALUES(UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', '{"at":"2026-11-27T01:46:38.047Z","revision":2,"status":"deployed","workloads":[{"kind":"Deployment","name":"zymtrace-ingest","images":["registry.sandbox.example/zymtrace/ingest:26.7.2"],"digests":["sha256:457d459517633496846bf74238372950457d459517633496846bf74238372950"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-web","images":["registry.sandbox.example/zymtrace/web:26.7.2"],"digests":["sha256:c7fc0d4609c139379fed6d46ae7c6efbc7fc0d4609c139379fed6d46ae7c6efb"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-gateway","images":["registry.sandbox.example/zymtrace/gateway:26.7.2"],"digests":["sha256:f01010becf6c3468b5fbf42f0e086643f01010becf6c3468b5fbf42f0e086643"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-symdb","images":["registry.sandbox.example/zymtrace/symdb:26.7.2"],"digests":["sha256:5ed878dbd3ba3e28927968126f898dea5ed878dbd3ba3e28927968126f898dea"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-identity","images":["registry.sandbox.example/zymtrace/identity:26.7.2"],"digests":["sha256:e0339071184e3bc8b23f9a754e70049be0339071184e3bc8b23f9a754e70049b"],"ready":1,"desired":1,"restarts":0},{"kind":"Deployment","name":"zymtrace-ui","images":["registry.sandbox.example/zymtrace/ui:26.7.2"],"digests":["sha256:f0cd914ff9533ccd89174ff0bce809fcf0cd914ff9533ccd89174ff0bce809fc"],"ready":1,"desired":1,"restarts":0}]}');               
CREATE CACHED TABLE "PUBLIC"."VALUES_VERSION"(
    "FILE_ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "VERSION" INTEGER NOT NULL,
    "OPERATION_ID" UUID NOT NULL,
    "TITLE" CHARACTER VARYING NOT NULL,
    "REVISION" INTEGER NOT NULL,
    "CHART_VERSION" CHARACTER VARYING(128) NOT NULL,
    "IMAGE_TAG" CHARACTER VARYING(128),
    "REPLACES" UUID,
    "KEPT_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "REQUESTED_BY" CHARACTER VARYING(200) NOT NULL
);             
ALTER TABLE "PUBLIC"."VALUES_VERSION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_DE" PRIMARY KEY("FILE_ID");          
-- 2 +/- SELECT COUNT(*) FROM PUBLIC.VALUES_VERSION;           
INSERT INTO "PUBLIC"."VALUES_VERSION" VALUES(UUID 'da3cfab6-88c7-4ff1-a216-80471144cc8f', 'sandbox/older-h2/backend', 1, UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'Chart to 26.7.2', 2, '26.7.2', NULL, UUID '6579ad0d-f877-4f82-aa7c-91b9ef93be34', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:33.445+00', 'operator');   
INSERT INTO "PUBLIC"."VALUES_VERSION" VALUES(UUID '611b8a7b-9c3e-42b9-bf1a-0f94ff0bd68b', 'sandbox/older-h2/backend', 2, UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', 'Back to revision 1', 3, '26.5.0', NULL, UUID 'da3cfab6-88c7-4ff1-a216-80471144cc8f', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:43.014+00', 'operator');
CREATE CACHED TABLE "PUBLIC"."VALUES_KEEPING"(
    "OPERATION_ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "REVISION" INTEGER NOT NULL,
    "OUTCOME" CHARACTER VARYING(20) NOT NULL,
    "FILE_ID" UUID,
    "DETAIL" CHARACTER VARYING NOT NULL,
    "KEPT_AT" TIMESTAMP WITH TIME ZONE NOT NULL
);             
ALTER TABLE "PUBLIC"."VALUES_KEEPING" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_98" PRIMARY KEY("OPERATION_ID");     
-- 2 +/- SELECT COUNT(*) FROM PUBLIC.VALUES_KEEPING;           
INSERT INTO "PUBLIC"."VALUES_KEEPING" VALUES(UUID 'dbb83b7c-80e9-415e-b606-2765d953f206', 'sandbox/older-h2/backend', 2, 'KEPT', UUID 'da3cfab6-88c7-4ff1-a216-80471144cc8f', 'Kept as mine.yaml, version 1. The one before is kept as mine.yaml.bak.20261127-014633.', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:33.445+00');
INSERT INTO "PUBLIC"."VALUES_KEEPING" VALUES(UUID 'c052cb2a-b7a8-492f-a5d0-450046838ecc', 'sandbox/older-h2/backend', 3, 'KEPT', UUID '611b8a7b-9c3e-42b9-bf1a-0f94ff0bd68b', 'Kept as mine.yaml, version 2. The one before is kept as mine.yaml.bak.20261127-014643.', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:43.014+00');
CREATE INDEX "PUBLIC"."VALUES_KEEPING_BY_RELEASE" ON "PUBLIC"."VALUES_KEEPING"("RELEASE_REF" NULLS FIRST, "KEPT_AT" NULLS FIRST);              
CREATE CACHED TABLE "PUBLIC"."VALUES_PUSH"(
    "FILE_ID" UUID NOT NULL,
    "STATE" CHARACTER VARYING(20) NOT NULL,
    "CREATED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "ATTEMPTS" INTEGER NOT NULL,
    "DUE_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "PROBLEM" CHARACTER VARYING,
    "COMMIT_ID" CHARACTER VARYING(64),
    "CHANGED_IN" CHARACTER VARYING(64),
    "PUSHED_AT" TIMESTAMP WITH TIME ZONE,
    "LOCK_NUMBER" INTEGER NOT NULL
);      
ALTER TABLE "PUBLIC"."VALUES_PUSH" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_62" PRIMARY KEY("FILE_ID");             
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.VALUES_PUSH;              
CREATE INDEX "PUBLIC"."VALUES_PUSH_BY_STATE" ON "PUBLIC"."VALUES_PUSH"("STATE" NULLS FIRST, "CREATED_AT" NULLS FIRST);         
CREATE CACHED TABLE "PUBLIC"."SIGN_OUT_EVERYWHERE"(
    "NAME" CHARACTER VARYING(200) NOT NULL,
    "TIMES" BIGINT NOT NULL
); 
ALTER TABLE "PUBLIC"."SIGN_OUT_EVERYWHERE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_EF" PRIMARY KEY("NAME");        
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.SIGN_OUT_EVERYWHERE;      
CREATE CACHED TABLE "PUBLIC"."ACCESS_TOKEN"(
    "ID" UUID NOT NULL,
    "OWNER" CHARACTER VARYING(200) NOT NULL,
    "NAME" CHARACTER VARYING(60) NOT NULL,
    "SHA256" CHARACTER(64) NOT NULL,
    "ROLES" CHARACTER VARYING(200) NOT NULL,
    "CREATED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "EXPIRES_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "LAST_USED_AT" TIMESTAMP WITH TIME ZONE,
    "REVOKED_AT" TIMESTAMP WITH TIME ZONE
);               
ALTER TABLE "PUBLIC"."ACCESS_TOKEN" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_4D" PRIMARY KEY("ID"); 
-- 1 +/- SELECT COUNT(*) FROM PUBLIC.ACCESS_TOKEN;             
INSERT INTO "PUBLIC"."ACCESS_TOKEN" VALUES(UUID 'd799b663-4361-4cf6-b086-0277bed104b5', 'operator', 'nightly', '6f20ec243dd4c61a2c6d884af646e74be7f65aa53d86465989f7d2c7c4c6372c', 'VIEWER', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:20.661+00', TIMESTAMP WITH TIME ZONE '2027-11-27 01:46:20.661+00', NULL, NULL);        
CREATE INDEX "PUBLIC"."ACCESS_TOKEN_BY_OWNER" ON "PUBLIC"."ACCESS_TOKEN"("OWNER" NULLS FIRST, "CREATED_AT" NULLS FIRST);       
CREATE CACHED TABLE "PUBLIC"."OIDC_PERSON"(
    "NAME_KEY" CHARACTER VARYING(200) NOT NULL,
    "NAME" CHARACTER VARYING(200) NOT NULL,
    "REGISTRATION" CHARACTER VARYING(100) NOT NULL,
    "SUBJECT" CHARACTER VARYING(255) NOT NULL,
    "GROUP_NAMES" CHARACTER VARYING NOT NULL,
    "SEEN_AT" TIMESTAMP WITH TIME ZONE NOT NULL
);    
ALTER TABLE "PUBLIC"."OIDC_PERSON" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_5" PRIMARY KEY("NAME_KEY");             
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.OIDC_PERSON;              
CREATE CACHED TABLE "PUBLIC"."APPROVAL"(
    "ID" UUID NOT NULL,
    "PLAN_ID" UUID NOT NULL,
    "DIGEST" CHARACTER VARYING(64) NOT NULL,
    "APPROVED_BY" CHARACTER VARYING(200) NOT NULL,
    "APPROVED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "REASON" CHARACTER VARYING NOT NULL,
    "VERSION" INTEGER NOT NULL,
    "SHOWN" CHARACTER VARYING
);   
ALTER TABLE "PUBLIC"."APPROVAL" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_7" PRIMARY KEY("ID");      
-- 2 +/- SELECT COUNT(*) FROM PUBLIC.APPROVAL; 
INSERT INTO "PUBLIC"."APPROVAL" VALUES(UUID 'd6443112-23a0-4833-9534-6e4583b64088', UUID '0f42373c-677d-497d-abce-adf61402d844', 'eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:25.448+00', 'read and found good', 0, '{"digest":"eb23cb97c6e2967efd94d3cb3b0fdd9b268735d3673126a27aca7ff63716cd8a","diffSha256":"0566125f4d8fc4a3b33efcece31025d234afd3ff196f687551397a66d1678ed5","commands":[["helm","repo","add","zymtrace","http://127.0.0.1:36321"],["helm","repo","update","zymtrace"],["helm","search","repo","zymtrace/backend","--version","26.7.2"],["helm","upgrade","--install","backend","zymtrace/backend","--namespace","older-h2","--version","26.7.2","-f","mine.yaml","--reset-then-reuse-values","--atomic","--debug","--timeout","1h10m0s"]],"findings":[{"code":"removed-in-file-but-kept","severity":"WARNING","title":"3 keys are in force now and not in the file; they stay"},{"code":"rollback-risk","severity":"WARNING","title":"The way back may need support"},{"code":"unknown-keys","severity":"WARNING","title":"1 key of the values never had an effect: a typo?"},{"code":"images-follow-appversion","severity":"INFO","title":"The images follow the chart"},{"code":"services-recreated","severity":"INFO","title":"6 services will be deleted and re-created"}],"requirement":"SELF, 1"}'); 
INSERT INTO "PUBLIC"."APPROVAL" VALUES(UUID '0a9da61f-1d9a-43ab-948e-d82218ac11e9', UUID '23f66cab-d414-476c-ae57-c3ee6f782d57', 'd83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc', 'operator', TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:36.819+00', 'read and found good', 0, '{"digest":"d83d454015aa75f35938506f6cd1638b1b17ce2cd1198f37b9420c0fef6bcadc","diffSha256":"d9e947177bbe5269787b619a861418228d40235992291954644b47ce3fe173ff","commands":[["helm","rollback","backend","1","-n","older-h2","--wait","--timeout","15m0s"]],"findings":[{"code":"schema-stays","severity":"WARNING","title":"What migrations did to the databases stays"},{"code":"data-stays","severity":"INFO","title":"Data stays as it is"},{"code":"hooks-put-back","severity":"INFO","title":"Helm leaves 6 objects as they are; the console puts them back"},{"code":"target-not-verified","severity":"INFO","title":"No verification vouches for revision 1"}],"requirement":"SELF, 1"}');             
CREATE CACHED TABLE "PUBLIC"."FREEZE_OVERRIDE"(
    "ID" UUID NOT NULL,
    "PLAN_ID" UUID NOT NULL,
    "DIGEST" CHARACTER VARYING(64) NOT NULL,
    "FREEZE_NAME" CHARACTER VARYING(100) NOT NULL,
    "GIVEN_BY" CHARACTER VARYING(200) NOT NULL,
    "GIVEN_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "REASON" CHARACTER VARYING NOT NULL,
    "VERSION" INTEGER NOT NULL
);              
ALTER TABLE "PUBLIC"."FREEZE_OVERRIDE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_CB" PRIMARY KEY("ID");              
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.FREEZE_OVERRIDE;          
CREATE CACHED TABLE "PUBLIC"."BREAK_GLASS"(
    "OPERATION_ID" UUID NOT NULL,
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "STARTED_BY" CHARACTER VARYING(200) NOT NULL,
    "STARTED_AT" TIMESTAMP WITH TIME ZONE NOT NULL,
    "REASON" CHARACTER VARYING NOT NULL,
    "REVIEWED_BY" CHARACTER VARYING(200),
    "REVIEWED_AT" TIMESTAMP WITH TIME ZONE,
    "NOTE" CHARACTER VARYING,
    "VERSION" INTEGER NOT NULL,
    "INSTEAD_OF" CHARACTER VARYING DEFAULT '' NOT NULL
);  
ALTER TABLE "PUBLIC"."BREAK_GLASS" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_1" PRIMARY KEY("OPERATION_ID");         
-- 0 +/- SELECT COUNT(*) FROM PUBLIC.BREAK_GLASS;              
CREATE INDEX "PUBLIC"."BREAK_GLASS_BY_REVIEW" ON "PUBLIC"."BREAK_GLASS"("REVIEWED_BY" NULLS FIRST, "STARTED_AT" NULLS FIRST);  
CREATE CACHED TABLE "PUBLIC"."AUDIT_WORD"(
    "WORD" CHARACTER VARYING(60) NOT NULL,
    "ENTRY" BIGINT NOT NULL
);           
ALTER TABLE "PUBLIC"."AUDIT_WORD" ADD CONSTRAINT "PUBLIC"."AUDIT_WORD_KEY" PRIMARY KEY("WORD", "ENTRY");       
-- 607 +/- SELECT COUNT(*) FROM PUBLIC.AUDIT_WORD;             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('the', 1);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('configuration', 1);  
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('at', 1);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('first', 1);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('start', 1);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('that', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('was', 1);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('written', 1);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('down', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('console.access.users', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('console', 1);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('access', 1);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('users', 1);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('0', 1);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('name', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('viewer', 1);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('password', 1);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('masked', 1);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('roles', 1);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 1);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('operator', 1);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('2', 1);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('approver', 1);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('3', 1);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('oncall', 1);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('4', 1);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('auditor', 1);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('5', 1);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('admin', 1);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('console.approval.policy', 1);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('approval', 1);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('policy', 1);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('self', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('console.clusters', 1);               
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('clusters', 1);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('context', 1);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('sandbox', 1);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('kubeconfig', 1);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('tmp', 1);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('sandbox3094789688136237557', 1);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('console.data-dir', 1);               
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('data', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('dir', 1);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-console4486195147660962320', 1);               
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 1);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('console4486195147660962320', 1);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('console.helm.binary', 1);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('binary', 1);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('console.helm.repository.name', 1);   
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repository', 1);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 1);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('console.helm.repository.url', 1);    
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('url', 1);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 1);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 1);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('spring.datasource.url', 1);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('spring', 1);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('datasource', 1);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('jdbc', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 1);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('file', 1);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('token', 3);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('nightly', 3);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('for', 3);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('viewer', 3);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('until', 3);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('2027-11-27t01', 3);  
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('t01', 3);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('46', 3);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('20.661z', 3);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('an', 4);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('upgrade', 4);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('from', 4);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('revision', 4);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 4);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('9', 4);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('changes', 4);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('5', 4);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('findings', 4);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('0', 4);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('of', 4);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('them', 4);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('blocking', 4);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 4);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 4);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('add', 4);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 4);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 4);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 4);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 4);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('update', 4);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('search', 4);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 4);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 4);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 4);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('install', 4);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('namespace', 4);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 4);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 4);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 4);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('f', 4);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine.yaml', 4);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine', 4);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('yaml', 4);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset-then-reuse-values', 4);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset', 4);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('then', 4);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reuse', 4);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('values', 4);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('atomic', 4);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('debug', 4);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 4);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1h10m0s', 4);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h10m0s', 4);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('read', 5);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('and', 5);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('found', 5);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('good', 5);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 5);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 5);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('add', 5);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 5);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 5);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 5);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 5);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('update', 5);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('search', 5);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 5);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 5);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 5);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('upgrade', 5);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('install', 5);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('namespace', 5);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 5);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 5);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 5);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('f', 5);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine.yaml', 5);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine', 5);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('yaml', 5);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset-then-reuse-values', 5);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset', 5);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('then', 5);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reuse', 5);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('values', 5);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('atomic', 5);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('debug', 5);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 5);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1h10m0s', 5);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h10m0s', 5);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 6);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 6);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('add', 6);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 6);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 6);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 6);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 6);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('update', 6);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('search', 6);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 6);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 6);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 6);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('upgrade', 6);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('install', 6);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('namespace', 6);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 6);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 6);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 6);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('f', 6);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine.yaml', 6);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine', 6);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('yaml', 6);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset-then-reuse-values', 6);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset', 6);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('then', 6);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reuse', 6);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('values', 6);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('atomic', 6);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('debug', 6);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 6);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1h10m0s', 6);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h10m0s', 6);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 7);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 7);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('add', 7);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 7);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 7);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 7);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 7);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 8);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 8);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('add', 8);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 8);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 8);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 8);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 8);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 9);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 9);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('update', 9);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 9);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 10);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 10);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('update', 10);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 10);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 11);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('search', 11);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 11);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 11);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 11);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 11);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 11);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 12);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('search', 12);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 12);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 12);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 12);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 12);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 12);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 13);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('upgrade', 13);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('install', 13);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 13);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 13);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('namespace', 13);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 13);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 13);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 13);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 13);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 13);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('f', 13);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine.yaml', 13);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine', 13);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('yaml', 13);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset-then-reuse-values', 13);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset', 13);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('then', 13);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reuse', 13);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('values', 13);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('atomic', 13);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('debug', 13);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 13);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1h10m0s', 13);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h10m0s', 13);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 14);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('upgrade', 14);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('install', 14);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 14);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 14);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('namespace', 14);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 14);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 14);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 14);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 14);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 14);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('f', 14);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine.yaml', 14);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine', 14);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('yaml', 14);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset-then-reuse-values', 14);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset', 14);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('then', 14);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reuse', 14);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('values', 14);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('atomic', 14);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('debug', 14);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 14);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1h10m0s', 14);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h10m0s', 14);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine.yaml', 15);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine', 15);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('yaml', 15);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 15);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 15);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('as', 15);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('of', 15);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('revision', 15);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('2', 15);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('all', 16);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('13', 16);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('checks', 16);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('passed', 16);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 16);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 16);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('add', 16);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 16);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 16);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 16);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 16);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('update', 16);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('search', 16);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 16);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 16);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 16);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('upgrade', 16);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('install', 16);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('namespace', 16);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 16);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 16);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 16);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('f', 16);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine.yaml', 16);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine', 16);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('yaml', 16);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset-then-reuse-values', 16);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset', 16);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('then', 16);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reuse', 16);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('values', 16);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('atomic', 16);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('debug', 16);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 16);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1h10m0s', 16);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h10m0s', 16);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('an', 17);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('upgrade', 17);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('from', 17);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('revision', 17);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('2', 17);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('9', 17);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('changes', 17);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 17);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('findings', 17);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('0', 17);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('of', 17);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('them', 17);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('blocking', 17);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 17);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 17);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('add', 17);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 17);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 17);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 17);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 17);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('update', 17);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('search', 17);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 17);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 17);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 17);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('install', 17);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('namespace', 17);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 17);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 17);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 17);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset-then-reuse-values', 17);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset', 17);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('then', 17);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reuse', 17);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('values', 17);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('set', 17);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('services.common.imagetag', 17);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('services', 17);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('common', 17);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('imagetag', 17);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.3', 17);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('atomic', 17);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('debug', 17);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 17);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1h10m0s', 17);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h10m0s', 17);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('not', 18);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('on', 18);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('a', 18);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('friday', 18);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 18);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 18);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('add', 18);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 18);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 18);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 18);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 18);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('update', 18);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('search', 18);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 18);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 18);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.2', 18);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('upgrade', 18);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('install', 18);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('namespace', 18);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 18);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 18);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 18);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset-then-reuse-values', 18);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset', 18);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('then', 18);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reuse', 18);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('values', 18);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('set', 18);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('services.common.imagetag', 18);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('services', 18);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('common', 18);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('imagetag', 18);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.7.3', 18);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('atomic', 18);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('debug', 18);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 18);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1h10m0s', 18);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h10m0s', 18);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('a', 19);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('rollback', 19);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('from', 19);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('revision', 19);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('2', 19);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('6', 19);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('changes', 19);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('4', 19);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('findings', 19);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('0', 19);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('of', 19);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('them', 19);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('blocking', 19);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 19);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 19);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 19);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('n', 19);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 19);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 19);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 19);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('wait', 19);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 19);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('15m0s', 19);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('m0s', 19);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('read', 20);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('and', 20);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('found', 20);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('good', 20);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 20);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('rollback', 20);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 20);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 20);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('n', 20);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 20);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 20);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 20);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('wait', 20);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 20);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('15m0s', 20);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('m0s', 20);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 21);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('rollback', 21);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 21);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 21);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('n', 21);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 21);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 21);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 21);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('wait', 21);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 21);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('15m0s', 21);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('m0s', 21);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 22);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('rollback', 22);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 22);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 22);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('n', 22);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 22);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 22);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 22);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('wait', 22);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 22);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('15m0s', 22);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('m0s', 22);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 23);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('rollback', 23);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 23);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 23);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('n', 23);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 23);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 23);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 23);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('wait', 23);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 23);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('15m0s', 23);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('m0s', 23);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('deployment', 24);    
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-ingest', 24);               
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 24);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('ingest', 24);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-web', 24);  
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('web', 24);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-gateway', 24);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('gateway', 24);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-symdb', 24);
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('symdb', 24);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-identity', 24);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('identity', 24);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-ui', 24);   
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('ui', 24);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('deployment', 25);    
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-ingest', 25);               
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 25);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('ingest', 25);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('replaced', 25);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-web', 25);  
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('web', 25);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-gateway', 25);              
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('gateway', 25);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-symdb', 25);
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('symdb', 25);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-identity', 25);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('identity', 25);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace-ui', 25);   
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('ui', 25);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine.yaml', 26);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine', 26);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('yaml', 26);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 26);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('2', 26);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('as', 26);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('of', 26);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('revision', 26);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('3', 26);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('all', 27);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('14', 27);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('checks', 27);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('passed', 27);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 27);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('rollback', 27);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 27);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 27);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('n', 27);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 27);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 27);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 27);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('wait', 27);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 27);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('15m0s', 27);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('m0s', 27);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('an', 28);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('upgrade', 28);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('from', 28);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('revision', 28);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('3', 28);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('9', 28);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('changes', 28);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1', 28);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('findings', 28);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('0', 28);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('of', 28);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('them', 28);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('blocking', 28);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('helm', 28);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('repo', 28);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('add', 28);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('zymtrace', 28);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('http', 28);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('127.0.0.1', 28);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('36321', 28);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('update', 28);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('search', 28);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('backend', 28);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('version', 28);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.5.0', 28);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('install', 28);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('namespace', 28);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older-h2', 28);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('older', 28);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h2', 28);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset-then-reuse-values', 28);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reset', 28);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('then', 28);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('reuse', 28);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('values', 28);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('set', 28);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('services.common.imagetag', 28);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('services', 28);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('common', 28);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('imagetag', 28);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('26.5.1', 28);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('atomic', 28);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('debug', 28);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('timeout', 28);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('1h10m0s', 28);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('h10m0s', 28);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('verification', 29);  
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('9740741b-5226-4c85-987d-87805bdc17c2', 29);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('c85', 29);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('bdc17c2', 29);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('of', 29);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('revision', 29);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('3', 29);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('verification', 30);  
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('9740741b-5226-4c85-987d-87805bdc17c2', 30);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('c85', 30);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('bdc17c2', 30);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('of', 30);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('revision', 30);      
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('3', 30);             
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('all', 30);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('13', 30);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('checks', 30);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('passed', 30);        
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine.yaml', 31);     
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('mine', 31);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('yaml', 31);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('with', 31);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('its', 31);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('secrets', 31);       
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('in', 31);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('clear', 31);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('the', 32);           
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('whole', 32);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('trail', 32);         
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('as', 32);            
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('json', 32);          
INSERT INTO "PUBLIC"."AUDIT_WORD" VALUES('lines', 32);         
CREATE CACHED TABLE "PUBLIC"."FIRST_SIGHT"(
    "RELEASE_REF" CHARACTER VARYING(200) NOT NULL,
    "REVISION" INTEGER NOT NULL,
    "SEEN_AT" TIMESTAMP WITH TIME ZONE NOT NULL
);             
ALTER TABLE "PUBLIC"."FIRST_SIGHT" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_8D" PRIMARY KEY("RELEASE_REF");         
-- 9 +/- SELECT COUNT(*) FROM PUBLIC.FIRST_SIGHT;              
INSERT INTO "PUBLIC"."FIRST_SIGHT" VALUES('sandbox/older-h2/backend', 1, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.922+00');               
INSERT INTO "PUBLIC"."FIRST_SIGHT" VALUES('sandbox/older-postgresql/backend', 3, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.933+00');       
INSERT INTO "PUBLIC"."FIRST_SIGHT" VALUES('sandbox/careless/backend', 1, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.937+00');               
INSERT INTO "PUBLIC"."FIRST_SIGHT" VALUES('sandbox/staging/zymtrace', 1, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.937+00');               
INSERT INTO "PUBLIC"."FIRST_SIGHT" VALUES('sandbox/acme-prod/acme-backend', 1, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.937+00');         
INSERT INTO "PUBLIC"."FIRST_SIGHT" VALUES('sandbox/zymtrace/backend', 1, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.937+00');               
INSERT INTO "PUBLIC"."FIRST_SIGHT" VALUES('sandbox/frozen/backend', 2, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.938+00'); 
INSERT INTO "PUBLIC"."FIRST_SIGHT" VALUES('sandbox/old/backend', 1, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.938+00');    
INSERT INTO "PUBLIC"."FIRST_SIGHT" VALUES('sandbox/pending/backend', 2, TIMESTAMP WITH TIME ZONE '2026-11-27 01:46:19.938+00');
ALTER TABLE "PUBLIC"."AUDIT_HEAD" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_83" CHECK("ID" = 1) NOCHECK;             
ALTER TABLE "PUBLIC"."FREEZE_OVERRIDE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_CB10" UNIQUE NULLS DISTINCT ("PLAN_ID", "DIGEST", "FREEZE_NAME");   
ALTER TABLE "PUBLIC"."OPERATION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_93" UNIQUE NULLS DISTINCT ("PLAN_ID");    
ALTER TABLE "PUBLIC"."STAGE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_4B" UNIQUE NULLS DISTINCT ("PLAN_ID");        
ALTER TABLE "PUBLIC"."VALUES_VERSION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_DEBE9" UNIQUE NULLS DISTINCT ("REPLACES");           
ALTER TABLE "PUBLIC"."ACCESS_TOKEN" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_4D2" UNIQUE NULLS DISTINCT ("SHA256"); 
ALTER TABLE "PUBLIC"."VERIFICATION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_31A" UNIQUE NULLS DISTINCT ("OPERATION_ID");           
ALTER TABLE "PUBLIC"."VERIFICATION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_31A4B" UNIQUE NULLS DISTINCT ("RUNNING_RELEASE");      
ALTER TABLE "PUBLIC"."VALUES_VERSION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_DEBE" UNIQUE NULLS DISTINCT ("OPERATION_ID");        
ALTER TABLE "PUBLIC"."APPROVAL" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_754" UNIQUE NULLS DISTINCT ("PLAN_ID", "DIGEST", "APPROVED_BY");           
ALTER TABLE "PUBLIC"."STAGED_UPGRADE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_A0F" UNIQUE NULLS DISTINCT ("ACTIVE_RELEASE");       
ALTER TABLE "PUBLIC"."OPERATION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_932E" UNIQUE NULLS DISTINCT ("HELD_RELEASE");             
ALTER TABLE "PUBLIC"."VALUES_VERSION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_DEBE9E9" UNIQUE NULLS DISTINCT ("RELEASE_REF", "VERSION");           
ALTER TABLE "PUBLIC"."IMAGE_CHECK" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_4C1D" UNIQUE NULLS DISTINCT ("RUNNING_RELEASE");        
ALTER TABLE "PUBLIC"."VALUES_VERSION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_DEB" FOREIGN KEY("FILE_ID") REFERENCES "PUBLIC"."VALUES_FILE"("ID") NOCHECK;         
ALTER TABLE "PUBLIC"."OPERATION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_932" FOREIGN KEY("PLAN_ID") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK;     
ALTER TABLE "PUBLIC"."STAGE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_4" FOREIGN KEY("STAGED_UPGRADE") REFERENCES "PUBLIC"."STAGED_UPGRADE"("ID") NOCHECK;          
ALTER TABLE "PUBLIC"."VALUES_VERSION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_DEBE9E" FOREIGN KEY("REPLACES") REFERENCES "PUBLIC"."VALUES_FILE"("ID") NOCHECK;     
ALTER TABLE "PUBLIC"."STAGED_UPGRADE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_A0" FOREIGN KEY("VALUES_FILE_ID") REFERENCES "PUBLIC"."VALUES_FILE"("ID") NOCHECK;   
ALTER TABLE "PUBLIC"."STATE_BEFORE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_1C6" FOREIGN KEY("OPERATION_ID") REFERENCES "PUBLIC"."OPERATION"("ID") NOCHECK;        
ALTER TABLE "PUBLIC"."APPROVAL" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_75" FOREIGN KEY("PLAN_ID") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK;       
ALTER TABLE "PUBLIC"."FREEZE_OVERRIDE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_CB1" FOREIGN KEY("PLAN_ID") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK;               
ALTER TABLE "PUBLIC"."PLANNED_IMAGES" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_D4" FOREIGN KEY("PLAN_ID") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK; 
ALTER TABLE "PUBLIC"."VERIFICATION" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_31A4" FOREIGN KEY("OPERATION_ID") REFERENCES "PUBLIC"."OPERATION"("ID") NOCHECK;       
ALTER TABLE "PUBLIC"."EXHIBIT" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_DC5" FOREIGN KEY("VERIFICATION_ID") REFERENCES "PUBLIC"."VERIFICATION"("ID") NOCHECK;       
ALTER TABLE "PUBLIC"."PLAN" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_25" FOREIGN KEY("REPLACES") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK;          
ALTER TABLE "PUBLIC"."APPROVAL_REQUEST" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_BE" FOREIGN KEY("PLAN_ID") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK;               
ALTER TABLE "PUBLIC"."VALUES_FILE_CONTENT" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_C9" FOREIGN KEY("ID") REFERENCES "PUBLIC"."VALUES_FILE"("ID") NOCHECK;          
ALTER TABLE "PUBLIC"."STORED_DIFF" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_30E" FOREIGN KEY("PLAN_ID") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK;   
ALTER TABLE "PUBLIC"."PLAN_END" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_9E1" FOREIGN KEY("PLAN_ID") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK;      
ALTER TABLE "PUBLIC"."IMAGE_CHECK" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_4C1" FOREIGN KEY("PLAN_ID") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK;   
ALTER TABLE "PUBLIC"."VALUES_PUSH" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_629" FOREIGN KEY("FILE_ID") REFERENCES "PUBLIC"."VALUES_FILE"("ID") NOCHECK;            
ALTER TABLE "PUBLIC"."VALUES_KEEPING" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_982" FOREIGN KEY("FILE_ID") REFERENCES "PUBLIC"."VALUES_FILE"("ID") NOCHECK;         
ALTER TABLE "PUBLIC"."STAGE" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_4B8" FOREIGN KEY("PLAN_ID") REFERENCES "PUBLIC"."PLAN"("ID") NOCHECK;         
ALTER TABLE "PUBLIC"."BREAK_GLASS" ADD CONSTRAINT "PUBLIC"."CONSTRAINT_1E" FOREIGN KEY("OPERATION_ID") REFERENCES "PUBLIC"."OPERATION"("ID") NOCHECK;          
CREATE FORCE TRIGGER "PUBLIC"."AUDIT_ENTRY_APPEND_ONLY" BEFORE UPDATE, DELETE ON "PUBLIC"."AUDIT_ENTRY" QUEUE 1024 CALL 'io.upgradeconsole.audit.AppendOnly';  
CREATE FORCE TRIGGER "PUBLIC"."AUDIT_WORD_APPEND_ONLY" BEFORE UPDATE, DELETE ON "PUBLIC"."AUDIT_WORD" QUEUE 1024 CALL 'io.upgradeconsole.audit.AppendOnly';    
