{{- define "upgrade-console.name" -}}
{{- if contains .Chart.Name .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "upgrade-console.account" -}}
{{- default (ternary (include "upgrade-console.name" .) "default" .Values.serviceAccount.create) .Values.serviceAccount.name -}}
{{- end -}}

{{- define "upgrade-console.executor" -}}
{{- printf "%s-%s-executor" .Release.Namespace (include "upgrade-console.name" .) | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "upgrade-console.selector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{/* the pod of helm test */}}
{{- define "upgrade-console.testSelector" -}}
app.kubernetes.io/name: {{ .Chart.Name }}-test
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "upgrade-console.labels" -}}
{{ include "upgrade-console.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "upgrade-console.image" -}}
{{ .Values.image.repository }}:{{ default .Chart.AppVersion .Values.image.tag }}
{{- end -}}

{{- /* The names of all settings below a map, one a line, as Spring compares them: config may have a name with dots, or write it otherwise. */ -}}
{{- define "upgrade-console.names" -}}
{{- range $key, $value := .of -}}
{{- $name := printf "%s.%s" $.prefix ($key | lower | replace "-" "" | replace "_" "") -}}
{{- if kindIs "map" $value -}}
{{- include "upgrade-console.names" (dict "prefix" $name "of" $value) -}}
{{- else -}}
{{- printf "%s\n" $name -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{- /* What the schema cannot say, as it needs two values at once. */ -}}
{{- define "upgrade-console.check" -}}
{{- if and (not .Values.access.users) (not .Values.access.oidc.issuerUri) -}}
{{- fail "access: nobody could sign in. Set access.users (with access.existingSecret) or access.oidc.issuerUri." -}}
{{- end -}}
{{- if and .Values.access.users (not .Values.access.existingSecret) -}}
{{- fail "access.existingSecret: name the Secret with the hashes of the users' passwords." -}}
{{- end -}}
{{- if and .Values.access.oidc.issuerUri (not (and .Values.access.oidc.clientId .Values.access.oidc.existingSecret)) -}}
{{- fail "access.oidc: issuerUri needs clientId, and existingSecret with the client's secret." -}}
{{- end -}}
{{- if and .Values.database.url (not (and .Values.database.username .Values.database.existingSecret)) -}}
{{- fail "database: url needs username, and existingSecret with the password." -}}
{{- end -}}
{{- if and (not .Values.serviceAccount.create) (not .Values.serviceAccount.name) -}}
{{- fail "serviceAccount.name: with create=false, name the account that exists." -}}
{{- end -}}
{{- if and .Values.ingress.enabled (not .Values.ingress.host) -}}
{{- fail "ingress.host: an Ingress needs the name by which people reach the console." -}}
{{- end -}}
{{- $configured := splitList "\n" (include "upgrade-console.names" (dict "prefix" "" "of" .Values.config)) -}}
{{- range list "console.data-dir" "console.helm.binary" -}}
{{- if has (printf ".%s" . | replace "-" "") $configured -}}
{{- fail (printf "config.%s: the image sets it in its environment, and that wins over config. Leave it out: data is at /data, on the volume, and helm is the image's." .) -}}
{{- end -}}
{{- end -}}
{{- $mounted := dict -}}
{{- range .Values.secretFiles -}}
{{- if or (regexMatch "^/(bin|boot|config|data|dev|lib|lib64|opt|proc|root|run|sbin|sys|tmp|usr|var)(/|$)" .mountPath) (has .mountPath (list "/etc" "/home")) -}}
{{- fail (printf "secretFiles: %s is of the image or of this chart. Choose a mountPath of your own, such as /secrets/%s." .mountPath .secret) -}}
{{- end -}}
{{- if hasKey $mounted .mountPath -}}
{{- fail (printf "secretFiles: %s is named twice. Give each Secret a mountPath of its own." .mountPath) -}}
{{- end -}}
{{- $_ := set $mounted .mountPath true -}}
{{- end -}}
{{- if and .Values.executor.enabled (not .Values.executor.namespace) -}}
{{- fail "executor.namespace: name the namespace that its Jobs are to be made in." -}}
{{- end -}}
{{- if and .Values.networkPolicy.scrapers (not .Values.networkPolicy.from) -}}
{{- fail "networkPolicy.scrapers: while from is empty everybody may come in. Name in from who else may, the Ingress controller's pods as a rule." -}}
{{- end -}}
{{- if and (gt (int .Values.replicas) 1) (not .Values.database.url) -}}
{{- fail "replicas: several consoles share a PostgreSQL. Set database.url, or replicas to 1." -}}
{{- end -}}
{{- if and (gt (int .Values.replicas) 1) .Values.persistence.enabled -}}
{{- fail "replicas: several pods cannot have one volume. Set persistence.enabled to false: what helm printed is in PostgreSQL as well, and only what Jobs printed is lost with the pods." -}}
{{- end -}}
{{- if and (not .Values.persistence.enabled) (not .Values.encryption.existingSecret) -}}
{{- fail "encryption.existingSecret: without a volume the generated key would be lost with the pod, and every kept values file with it." -}}
{{- end -}}
{{- if and (not .Values.persistence.enabled) (not .Values.database.url) -}}
{{- fail "database.url: without a volume the database and its audit trail would be lost with the pod." -}}
{{- end -}}
{{- end -}}

{{- /* The console's configuration. Secrets come by the environment and are only named here. */ -}}
{{- define "upgrade-console.config" -}}
{{- $users := list -}}
{{- range $index, $user := .Values.access.users -}}
{{- $users = append $users (merge (dict "password" (printf "${CONSOLE_USER_%d}" $index)) (omit $user "passwordKey")) -}}
{{- end -}}
{{- $access := dict "users" $users -}}
{{- $oidc := .Values.access.oidc -}}
{{- $spring := dict -}}
{{- if $oidc.issuerUri -}}
{{- $_ := set $access "oidc" (dict "groups-claim" $oidc.groupsClaim "groups" $oidc.groups) -}}
{{- $registration := dict "client-id" $oidc.clientId "client-secret" "${CONSOLE_OIDC_SECRET}" "scope" "openid,profile" -}}
{{- if $oidc.clientName -}}{{- $_ := set $registration "client-name" $oidc.clientName -}}{{- end -}}
{{- $_ := set $spring "security" (dict "oauth2" (dict "client" (dict "registration" (dict "sso" $registration) "provider" (dict "sso" (dict "issuer-uri" $oidc.issuerUri "user-name-attribute" $oidc.userNameAttribute))))) -}}
{{- end -}}
{{- if .Values.database.url -}}
{{- $_ := set $spring "datasource" (dict "url" .Values.database.url "username" .Values.database.username "password" "${CONSOLE_DATABASE_PASSWORD}") -}}
{{- end -}}
{{- $cluster := dict "name" .Values.clusterName "namespaces" .Values.managedNamespaces "production" .Values.production -}}
{{- if .Values.clusterColor -}}{{- $_ := set $cluster "color" .Values.clusterColor -}}{{- end -}}
{{- $console := dict "data-dir" "/data" "access" $access "clusters" (list $cluster) -}}
{{- if .Values.encryption.existingSecret -}}
{{- $_ := set $console "values" (dict "encryption-key" "${CONSOLE_ENCRYPTION_KEY}") -}}
{{- end -}}
{{- if .Values.executor.enabled -}}
{{- $_ := set $console "executor" "job" -}}
{{- $pullSecrets := list -}}
{{- range .Values.image.pullSecrets -}}{{- $pullSecrets = append $pullSecrets .name -}}{{- end -}}
{{- $_ := set $console "executor-job" (dict "namespace" .Values.executor.namespace "image" (include "upgrade-console.image" .) "image-pull-secrets" $pullSecrets "service-account" (include "upgrade-console.executor" .)) -}}
{{- end -}}
{{- $all := dict "console" $console -}}
{{- if $spring -}}{{- $_ := set $all "spring" $spring -}}{{- end -}}
{{- if .Values.ingress.enabled -}}
{{- $_ := set $console "base-url" (printf "%s://%s" (ternary "https" "http" (not (empty .Values.ingress.tlsSecret))) .Values.ingress.host) -}}
{{- $_ := set $all "server" (dict "forward-headers-strategy" "native") -}}
{{- end -}}
{{- mustMergeOverwrite $all (deepCopy .Values.config) | toYaml -}}
{{- end -}}
