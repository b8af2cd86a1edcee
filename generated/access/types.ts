// Written by `make generate`. Do not edit: change spec/access.yaml.
export interface paths {
    "/access/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the clients
         * @description All clients by id; with `limit` or `after` a page of them.
         */
        get: operations["listClients"];
        put?: never;
        /**
         * Register a client
         * @description Stores a new client without credentials; give it some with the operations below. An id that is taken is 409.
         */
        post: operations["createClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/clients/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /**
         * Read a client
         * @description The client with this id, with its ETag and when its keys were last used.
         */
        get: operations["readClient"];
        put?: never;
        post?: never;
        /**
         * Remove a client
         * @description Removes the client with all its credentials. What it did stays in the audit.
         */
        delete: operations["deleteClient"];
        options?: never;
        head?: never;
        /**
         * Change a client
         * @description Name, grants, and whether it may use its credentials at all (JSON Merge Patch, RFC 7396). `grants` replaces all of them.
         */
        patch: operations["patchClient"];
        trace?: never;
    };
    "/access/clients/{client_id}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue an API key
         * @description Makes a key of 256 random bits. The answer is the only place where it is ever shown: the server keeps its SHA-256. Several keys may be good at once, so that they can be replaced one after the other.
         */
        post: operations["issueKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/clients/{client_id}/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description The key's id, the eight characters after `cad_`.
                 * @example q83vEjRW
                 */
                key_id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description The key is refused from now on, within a second on every process.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/clients/{client_id}/public-keys": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a public key
         * @description A key that the client signs its token requests with (`private_key_jwt`, RFC 7523), as a JWK (RFC 7517): ES256 (P-256), EdDSA (Ed25519) or RS256 (2,048 bits and more). Its `kid` is its thumbprint (RFC 7638). Adding it again changes nothing.
         */
        post: operations["addPublicKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/clients/{client_id}/public-keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description The key's `kid`.
                 * @example NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs
                 */
                key_id: components["parameters"]["Kid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a public key
         * @description Assertions signed with it are refused from now on, within a second on every process.
         */
        delete: operations["removePublicKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/clients/{client_id}/certificates": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a certificate's key
         * @description The client is known on TLS listeners by this certificate's public key: another certificate of the same key is as good. Ed25519, ECDSA, or RSA of 2,048 bits and more. A key that another client has is 409. Adding it again changes nothing.
         */
        post: operations["addCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/clients/{client_id}/certificates/{fingerprint}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description SHA-256 of the public key, in hex.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                fingerprint: components["parameters"]["Fingerprint"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a certificate's key
         * @description The client is no longer known by it, within a second on every process.
         */
        delete: operations["removeCertificate"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who changed what
         * @description Changes of records, the newest first, each with what became of it: `applied`, `refused`, or `unknown` where the process ended or the store did not answer, and no revision tells; nothing is guessed. What was refused before anything was to be written is no change, and not listed. A page that takes long ends early: it may be short, or empty, and `Link` names the next one all the same. `cadastre audit verify` says whether the log is whole.
         */
        get: operations["listChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/access/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I, and what may I
         * @description The caller as the server knows it, and its grants. Needs credentials, but no scope.
         */
        get: operations["readCaller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth2/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get an access token
         * @description Client credentials (RFC 6749 §4.4) with `private_key_jwt` (RFC 7523): the client sends an assertion that it signed with one of its public keys. Its `iss` and `sub` are the client's id, `aud` is the issuer (or the URL of this operation) and nothing else, `exp` is at most five minutes ahead, and `jti` is one that it never sent before: an assertion is good for one token. The token is good for 15 minutes, for no more than the scopes asked for, and only as long as the client is.
         */
        post: operations["requestToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/oauth-authorization-server": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where and how tokens are given
         * @description The metadata of the authorization server (RFC 8414), for clients that discover it.
         */
        get: operations["readTokenMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys that tokens are signed with
         * @description A set of public keys (RFC 7517): the current one, a day before it signs also the next one, and retired ones for as long as their tokens are good. Whoever meets a `kid` that he does not know may ask again.
         */
        get: operations["readTokenKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * Client
         * @description A program or person that may use this server.
         */
        Client: {
            /**
             * @description Chosen by the administrator; part of the audit, so an id is best never used for another client.
             * @example ops
             */
            client_id: string;
            /**
             * @description For people.
             * @example Operations of acme.io
             */
            name: string;
            /**
             * @description Whether its credentials are taken.
             * @default true
             * @example true
             */
            enabled: boolean;
            /**
             * @description What it may do; each is an alternative.
             * @default []
             */
            grants: components["schemas"]["Grant"][];
            /**
             * @description Its API keys, without the keys themselves.
             * @default []
             */
            api_keys: components["schemas"]["ApiKey"][];
            /**
             * @description What its token requests may be signed with.
             * @default []
             */
            public_keys: components["schemas"]["PublicKey"][];
            /**
             * @description The certificates' keys by which it is known on TLS listeners.
             * @default []
             */
            certificates: components["schemas"]["Certificate"][];
        };
        /**
         * ClientCreate
         * @description A new client.
         */
        ClientCreate: {
            /**
             * @description Its id.
             * @example ops
             */
            client_id: string;
            /**
             * @description For people.
             * @example Operations of acme.io
             */
            name: string;
            /**
             * @description Whether its credentials are taken.
             * @default true
             * @example true
             */
            enabled?: boolean;
            /**
             * @description What it may do.
             * @default []
             */
            grants?: components["schemas"]["Grant"][];
        };
        /**
         * ClientChange
         * @description What of a client may be changed.
         */
        ClientChange: {
            /**
             * @description For people.
             * @example Operations of acme.io
             */
            name?: string;
            /**
             * @description Whether its credentials are taken.
             * @example false
             */
            enabled?: boolean;
            /** @description All that it may do. */
            grants?: components["schemas"]["Grant"][];
        };
        /**
         * Grant
         * @description A scope, perhaps for some records only.
         */
        Grant: {
            /**
             * @description What operations ask for. `*`, everything, is answered to administrators and cannot be given.
             * @example network:write
             */
            scope: string;
            /**
             * @description A filter on the records, in the language of the registry's queries without `$regex`. Names hold dots, as there.
             * @example {
             *       "metadata.owner": "ops@acme.io"
             *     }
             */
            where?: Record<string, never>;
        };
        /**
         * ApiKey
         * @description What may be told of an API key; the server itself keeps its SHA-256.
         */
        ApiKey: {
            /**
             * @description The eight characters after `cad_`.
             * @example q83vEjRW
             */
            key_id: string;
            /**
             * @description What it is for.
             * @example laptop
             */
            name: string;
            /**
             * Format: date-time
             * @description When it was issued.
             * @example 2026-11-21T09:00:00.000Z
             */
            created: string;
            /**
             * Format: date-time
             * @description From when on it is refused; absent when never.
             * @example 2027-11-21T09:00:00.000Z
             */
            expires?: string;
            /**
             * Format: date-time
             * @description When it was last used, to the minute; absent when never.
             * @example 2026-11-21T09:00:00.000Z
             */
            last_used?: string;
        };
        /**
         * KeyRequest
         * @description A key that is asked for.
         */
        KeyRequest: {
            /**
             * @description What it is for.
             * @default
             * @example laptop
             */
            name?: string;
            /**
             * Format: date-time
             * @description From when on it is refused, a time to come; without it never.
             * @example 2027-11-21T09:00:00Z
             */
            expires?: string;
        };
        /**
         * IssuedKey
         * @description A new key.
         */
        IssuedKey: {
            /**
             * @description Its id.
             * @example q83vEjRW
             */
            key_id: string;
            /**
             * @description The key itself. Keep it as you keep a password; nobody can show it again.
             * @example cad_q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA
             */
            key: string;
            /**
             * Format: date-time
             * @description From when on it is refused.
             * @example 2027-11-21T09:00:00.000Z
             */
            expires?: string;
        };
        /**
         * PublicKeyRequest
         * @description A public key as a JWK. Members that are not listed are left out.
         */
        PublicKeyRequest: {
            /**
             * @description The kind of key.
             * @example EC
             * @enum {string}
             */
            kty: "EC" | "OKP" | "RSA";
            /**
             * @description The curve, of EC and OKP.
             * @example P-256
             * @enum {string}
             */
            crv?: "P-256" | "Ed25519";
            /**
             * @description Of EC and OKP.
             * @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU
             */
            x?: string;
            /**
             * @description Of EC.
             * @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0
             */
            y?: string;
            /**
             * @description Of RSA.
             * @example sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri
             */
            n?: string;
            /**
             * @description Of RSA.
             * @example AQAB
             */
            e?: string;
        };
        /**
         * PublicKey
         * @description A public key that token requests may be signed with.
         */
        PublicKey: {
            /**
             * @description Its thumbprint (RFC 7638).
             * @example NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs
             */
            kid: string;
            /**
             * @description The one algorithm it is used with.
             * @example ES256
             * @enum {string}
             */
            alg: "ES256" | "EdDSA" | "RS256";
            /**
             * @description The kind of key.
             * @example EC
             * @enum {string}
             */
            kty: "EC" | "OKP" | "RSA";
            /**
             * @description The curve.
             * @example P-256
             */
            crv?: string;
            /**
             * @description Of EC and OKP.
             * @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU
             */
            x?: string;
            /**
             * @description Of EC.
             * @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0
             */
            y?: string;
            /**
             * @description Of RSA.
             * @example sXchDaQebHnPiGvyDOAT4saGEUetSyo9MKLOoWFsueri
             */
            n?: string;
            /**
             * @description Of RSA.
             * @example AQAB
             */
            e?: string;
        };
        /**
         * CertificateRequest
         * @description A certificate.
         */
        CertificateRequest: {
            /**
             * @description PEM, `-----BEGIN CERTIFICATE-----` …
             * @example -----BEGIN CERTIFICATE-----
             */
            certificate: string;
        };
        /**
         * Certificate
         * @description A certificate's public key.
         */
        Certificate: {
            /**
             * @description SHA-256 of the public key (SPKI, DER), in hex.
             * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
             */
            fingerprint: string;
            /**
             * @description The kind of key.
             * @example ed25519
             * @enum {string}
             */
            algorithm: "ed25519" | "ec" | "rsa";
        };
        /**
         * Change
         * @description A change of a record, and what became of it. An import into the store itself is one, its operation `import`: without key and revisions, and with the numbers of its records as the reason.
         */
        Change: {
            /**
             * @description The entry of the log.
             * @example 20261121T090000.000Z-5f3c9a01-000000000001
             */
            entry_id: string;
            /**
             * Format: date-time
             * @description When it was about to be made.
             * @example 2026-11-21T09:00:00.000Z
             */
            time: string;
            /**
             * @description Who.
             * @example client:ops
             */
            caller: string;
            /**
             * @description What was asked, by its name in the document.
             * @example createNetwork
             */
            operation: string;
            /**
             * @description The record's registry; with the type of the record where it has several: `tricircle.pods`.
             * @example network
             */
            registry: string;
            /**
             * @description The record's id; empty of an import.
             * @example net-001
             */
            key: string;
            /**
             * @description The request's `X-Request-Id`; empty of an import.
             * @example 5f3c9a-1
             */
            request_id: string;
            /**
             * @description The revision that was replaced; null where there was no record.
             * @example q83vEjRWeJCrze8S
             */
            before: string | null;
            /**
             * @description The revision that was made; null where the record was removed, and of an import.
             * @example q83vEjRWeJCrze8T
             */
            after: string | null;
            /**
             * @description What became of it.
             * @example applied
             * @enum {string}
             */
            outcome: "applied" | "refused" | "unknown";
            /**
             * @description Why it was refused; of an import, what became of its records.
             * @example taken
             */
            reason: string | null;
        };
        /**
         * Caller
         * @description Who is asking.
         */
        Caller: {
            /**
             * @description `client:<id>`, `<issuer>#<subject>` for tokens of others, `administrator`, or `anonymous` on an open server.
             * @example client:ops
             */
            caller: string;
            /** @description What it may do. */
            grants: components["schemas"]["Grant"][];
        };
        /**
         * TokenRequest
         * @description A token request. A parameter without a value counts as left out.
         */
        TokenRequest: {
            /**
             * @description `client_credentials`; others are refused.
             * @example client_credentials
             */
            grant_type: string;
            /**
             * @description Scopes with spaces between them, all granted to the client; without it all that it has.
             * @example network:read
             */
            scope?: string;
            /**
             * @description May be left out, since the assertion names the client.
             * @example ops
             */
            client_id?: string;
            /**
             * @description `urn:ietf:params:oauth:client-assertion-type:jwt-bearer`
             * @example urn:ietf:params:oauth:client-assertion-type:jwt-bearer
             */
            client_assertion_type?: string;
            /**
             * @description The assertion, a signed JWT of at most 8,192 characters.
             * @example eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJvcHMifQ.c2lnbmF0dXJl
             */
            client_assertion?: string;
        };
        /**
         * Token
         * @description A token that was given.
         */
        Token: {
            /**
             * @description The token (RFC 9068), to be sent as `Authorization: Bearer …`.
             * @example eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJzdWIiOiJvcHMifQ.c2lnbmF0dXJl
             */
            access_token: string;
            /**
             * @description How it is sent.
             * @example Bearer
             * @enum {string}
             */
            token_type: "Bearer";
            /**
             * @description Seconds that it is good for.
             * @example 900
             */
            expires_in: number;
            /**
             * @description What it is good for.
             * @example network:read
             */
            scope: string;
        };
        /**
         * TokenFailure
         * @description Why no token was given (RFC 6749 §5.2).
         */
        TokenFailure: {
            /**
             * @description A word for programs.
             * @example invalid_client
             * @enum {string}
             */
            error: "invalid_request" | "invalid_client" | "unauthorized_client" | "unsupported_grant_type" | "invalid_scope" | "server_error" | "temporarily_unavailable";
            /**
             * @description A sentence for people.
             * @example the client could not be authenticated
             */
            error_description: string;
        };
        /**
         * TokenMetadata
         * @description Metadata of the authorization server (RFC 8414 §2).
         */
        TokenMetadata: {
            /**
             * @description The issuer of tokens.
             * @example https://cadastre.example.org
             */
            issuer: string;
            /**
             * @description Where tokens are asked for.
             * @example https://cadastre.example.org/oauth2/token
             */
            token_endpoint: string;
            /**
             * @description Where the keys are.
             * @example https://cadastre.example.org/.well-known/jwks.json
             */
            jwks_uri: string;
            /**
             * @description Client credentials alone.
             * @example [
             *       "client_credentials"
             *     ]
             */
            grant_types_supported: string[];
            /**
             * @description None, since nobody logs in here.
             * @example []
             */
            response_types_supported: string[];
            /**
             * @description How clients say who they are.
             * @example [
             *       "private_key_jwt"
             *     ]
             */
            token_endpoint_auth_methods_supported: string[];
            /**
             * @description What assertions may be signed with.
             * @example [
             *       "ES256",
             *       "EdDSA",
             *       "RS256"
             *     ]
             */
            token_endpoint_auth_signing_alg_values_supported: string[];
            /**
             * @description Every scope of this server.
             * @example [
             *       "network:read",
             *       "network:write"
             *     ]
             */
            scopes_supported: string[];
            /**
             * @description The portal.
             * @example https://cadastre.example.org/docs/
             */
            service_documentation: string;
        };
        /**
         * TokenKeys
         * @description A set of public keys (RFC 7517 §5).
         */
        TokenKeys: {
            /** @description The keys. */
            keys: components["schemas"]["TokenKey"][];
        };
        /**
         * TokenKey
         * @description A public key.
         */
        TokenKey: {
            /**
             * @description Its thumbprint (RFC 7638).
             * @example NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs
             */
            kid: string;
            /**
             * @description What it signs with.
             * @example ES256
             * @enum {string}
             */
            alg: "ES256";
            /**
             * @description It signs.
             * @example sig
             * @enum {string}
             */
            use: "sig";
            /**
             * @description The kind of key.
             * @example EC
             * @enum {string}
             */
            kty: "EC";
            /**
             * @description The curve.
             * @example P-256
             * @enum {string}
             */
            crv: "P-256";
            /**
             * @description A point on it.
             * @example f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU
             */
            x: string;
            /**
             * @description A point on it.
             * @example x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0
             */
            y: string;
        };
        /**
         * ProblemPlace
         * @description One place in the body that was wrong.
         */
        ProblemPlace: {
            /**
             * @description A JSON Pointer (RFC 6901) into the body.
             * @example /metadata
             */
            pointer: string;
            /**
             * @description What was wrong there.
             * @example must be object
             */
            detail: string;
        };
        /**
         * Problem
         * @description Problem details (RFC 9457), the answer to every refusal when `Accept` names `application/problem+json`.
         */
        Problem: {
            /**
             * Format: uri-reference
             * @description Where the error is explained.
             * @example /docs/errors.html#network-not-found
             */
            type: string;
            /**
             * @description The error's sentence.
             * @example network not found
             */
            title: string;
            /**
             * @description The HTTP status again.
             * @example 404
             */
            status: number;
            /**
             * @description What was wrong with this request.
             * @example /metadata must be object
             */
            detail?: string;
            /**
             * Format: uri-reference
             * @description The path that was asked for.
             * @example /network/net-404
             */
            instance: string;
            /**
             * @description The error's code, stable between versions.
             * @example network-not-found
             */
            code: string;
            /**
             * @description The request's id, as in `X-Request-Id` and in the server's log.
             * @example 5f3c9a-1
             */
            requestId: string;
            /** @description The places in the body that were wrong. */
            errors?: components["schemas"]["ProblemPlace"][];
        };
        /**
         * Failure
         * @description How this registry says no, as the system it comes from does. One sentence that tells what to do next.
         */
        Failure: {
            /**
             * @description Always `false`.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /**
             * @description The sentence. Its text may change; ask for `application/problem+json` to get a stable code.
             * @example network not found
             */
            error: string;
        };
    };
    responses: {
        /** @description The request was refused; `error_description` says why. No token was given. */
        TokenRefusal: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenFailure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server is busy or its store does not answer, or the client or its address asked too often. Try again after `Retry-After`, with a new assertion. */
        TokenRefusalForNow: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenFailure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is not valid; `code` and `detail` say what is wrong. Nothing was written. */
        ProblemBadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Credentials are missing or not good; the words are the same whatever was wrong. */
        ProblemUnauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller lacks the operation's scope, which the answer names. Nothing was written. */
        ProblemForbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `Accept` admits none of the media types listed here. */
        ProblemNotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller, or its address, has more requests waiting or in a minute than its share. Nothing was done. Try again after `Retry-After`. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of ours. It was logged under the request id; the answer never tells its cause. */
        ProblemInternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server is busy, shutting down, or its store does not answer. Try again after `Retry-After`. */
        ProblemUnavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body, or the record it would make, is larger than allowed. Nothing was written. */
        ProblemTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body's media type is not one of those listed here, or it is encoded. Nothing was written. */
        ProblemUnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No room is left to write. Reads go on. */
        ProblemStoreFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is none with this id. Nothing was written. */
        ProblemNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record is another one than the preconditions ask for. Nothing was written. */
        ProblemChangedSince: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description It is there already. Nothing was written. */
        ProblemConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /**
         * @description The client's id.
         * @example ops
         */
        ClientId: string;
        /**
         * @description The key's id, the eight characters after `cad_`.
         * @example q83vEjRW
         */
        KeyId: string;
        /**
         * @description The key's `kid`.
         * @example NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs
         */
        Kid: string;
        /**
         * @description SHA-256 of the public key, in hex.
         * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
         */
        Fingerprint: string;
        /**
         * @description Asks for a page of at most this many records. Above 1,000 is taken as 1,000. Without `limit`, `after` and `sort` the whole result is sent.
         * @example 100
         */
        Limit: number;
        /**
         * @description The cursor of the next page, taken from the `Link` of the page before. It belongs to that filter and order and is refused with another (400). Records created or deleted between pages neither repeat nor hide others.
         * @example eyJrIjoibmV0LTAwMSJ9
         */
        After: string;
        /** @description Makes it safe to send the request again, whatever became of it: for 24 hours a request with the same key and the same body is answered as the first one was – status, `Location`, `ETag` and body – and nothing is created twice, also when the record was changed or removed since, or the server was restarted or killed (draft-ietf-httpapi-idempotency-key-header-07). Choose a new key for every record, a UUID best: 1 to 255 visible ASCII characters in double quotes, in which `"` and `\` have a `\` in front; the quotes may be left out where there is neither of these, nor `,` or `;`. A key belongs to one caller and one operation. The same request means: equal media type and JSON value (white space and the order of members do not count), equal query, and the same `return` preference; another one is 422. While the first is being answered, 409 with `Retry-After`. Refusals that follow from what is stored, such as a taken id, are kept too; those of the request itself (400, 413, 415 …) and faults (5xx) are not: mend it or try again with the same key. Operations that do not list this field ignore it. */
        IdempotencyKey: string;
        /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
        IfMatch: string;
        /** @description Answers 304 without a body while the record's ETag is one of these (RFC 9110 §13.1.2). `*` means any. */
        IfNoneMatch: string;
    };
    requestBodies: never;
    headers: {
        /**
         * @description `rel="next"` with the path of the next page, to be sent with the same body (RFC 8288). Absent on the last page.
         * @example </networks?limit=1&after=eyJrIjoibmV0LTAwMSJ9>; rel="next"
         */
        Link: string;
        /**
         * @description How credentials may be sent (RFC 9110 §11.6.1); with `error="invalid_token"` where an API key or a token was sent that is not good (RFC 6750 §3.1).
         * @example Bearer
         */
        WwwAuthenticate: string;
        /**
         * @description Seconds to wait before the next try.
         * @example 1
         */
        RetryAfter: string;
        /**
         * @description Where the operator set a rate: how many requests the caller has left (`r`), and in how many seconds it has all of them again (`t`; draft-ietf-httpapi-ratelimit-headers-11). Sent with successes too.
         * @example "minute";r=0;t=60
         */
        RateLimit: string;
        /**
         * @description Where the operator set a rate: how many requests (`q`) a caller may send in how many seconds (`w`). They come back evenly, not all at once.
         * @example "minute";q=600;w=60
         */
        RateLimitPolicy: string;
        /**
         * @description The path of the new record.
         * @example /network/net-001
         */
        Location: string;
        /**
         * @description The record's revision as a strong entity tag. It is new with every write that changes something, and never comes back.
         * @example "q83vEjRWeJCrze8S"
         */
        ETag: string;
        /**
         * @description When the record was last changed, to the second.
         * @example Sat, 21 Nov 2026 09:00:00 GMT
         */
        LastModified: string;
        /**
         * @description Seconds to wait before the next try, where the first request with this key is still being answered.
         * @example 1
         */
        RetryAfterInFlight: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listClients: {
        parameters: {
            query?: {
                /**
                 * @description Asks for a page of at most this many records. Above 1,000 is taken as 1,000. Without `limit`, `after` and `sort` the whole result is sent.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The cursor of the next page, taken from the `Link` of the page before. It belongs to that filter and order and is refused with another (400). Records created or deleted between pages neither repeat nor hide others.
                 * @example eyJrIjoibmV0LTAwMSJ9
                 */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The clients. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"][];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            406: components["responses"]["ProblemNotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
        };
    };
    createClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again, whatever became of it: for 24 hours a request with the same key and the same body is answered as the first one was – status, `Location`, `ETag` and body – and nothing is created twice, also when the record was changed or removed since, or the server was restarted or killed (draft-ietf-httpapi-idempotency-key-header-07). Choose a new key for every record, a UUID best: 1 to 255 visible ASCII characters in double quotes, in which `"` and `\` have a `\` in front; the quotes may be left out where there is neither of these, nor `,` or `;`. A key belongs to one caller and one operation. The same request means: equal media type and JSON value (white space and the order of members do not count), equal query, and the same `return` preference; another one is 422. While the first is being answered, 409 with `Retry-After`. Refusals that follow from what is stored, such as a taken id, are kept too; those of the request itself (400, 413, 415 …) and faults (5xx) are not: mend it or try again with the same key. Operations that do not list this field ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The new client. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientCreate"];
            };
        };
        responses: {
            /** @description Registered. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            406: components["responses"]["ProblemNotAcceptable"];
            /** @description Another client has this id; or a request with the same `Idempotency-Key` is being answered, and `Retry-After` is sent. Nothing was written. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfterInFlight"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["ProblemTooLarge"];
            415: components["responses"]["ProblemUnsupportedMediaType"];
            /** @description The `Idempotency-Key` was sent with another request before. Nothing was written. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
            507: components["responses"]["ProblemStoreFull"];
        };
    };
    readClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Answers 304 without a body while the record's ETag is one of these (RFC 9110 §13.1.2). `*` means any. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The client. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            /** @description The record is still the one the caller has. No body. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            404: components["responses"]["ProblemNotFound"];
            406: components["responses"]["ProblemNotAcceptable"];
            412: components["responses"]["ProblemChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
        };
    };
    deleteClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            404: components["responses"]["ProblemNotFound"];
            412: components["responses"]["ProblemChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
            507: components["responses"]["ProblemStoreFull"];
        };
    };
    patchClient: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /** @description What is to be different. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ClientChange"];
            };
        };
        responses: {
            /** @description Changed, or already so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Client"];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            404: components["responses"]["ProblemNotFound"];
            406: components["responses"]["ProblemNotAcceptable"];
            412: components["responses"]["ProblemChangedSince"];
            413: components["responses"]["ProblemTooLarge"];
            415: components["responses"]["ProblemUnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
            507: components["responses"]["ProblemStoreFull"];
        };
    };
    issueKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /** @description What the key is for, and how long it is good. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeyRequest"];
            };
        };
        responses: {
            /** @description The key, shown this once. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedKey"];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            404: components["responses"]["ProblemNotFound"];
            406: components["responses"]["ProblemNotAcceptable"];
            413: components["responses"]["ProblemTooLarge"];
            415: components["responses"]["ProblemUnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
            507: components["responses"]["ProblemStoreFull"];
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description The key's id, the eight characters after `cad_`.
                 * @example q83vEjRW
                 */
                key_id: components["parameters"]["KeyId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            404: components["responses"]["ProblemNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
            507: components["responses"]["ProblemStoreFull"];
        };
    };
    addPublicKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /** @description The public key. One with private parts is refused. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicKeyRequest"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicKey"];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            404: components["responses"]["ProblemNotFound"];
            406: components["responses"]["ProblemNotAcceptable"];
            413: components["responses"]["ProblemTooLarge"];
            415: components["responses"]["ProblemUnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
            507: components["responses"]["ProblemStoreFull"];
        };
    };
    removePublicKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description The key's `kid`.
                 * @example NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs
                 */
                key_id: components["parameters"]["Kid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            404: components["responses"]["ProblemNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
            507: components["responses"]["ProblemStoreFull"];
        };
    };
    addCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
            };
            cookie?: never;
        };
        /** @description The certificate; it may be signed by itself. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CertificateRequest"];
            };
        };
        responses: {
            /** @description Registered. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Certificate"];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            404: components["responses"]["ProblemNotFound"];
            406: components["responses"]["ProblemNotAcceptable"];
            409: components["responses"]["ProblemConflict"];
            413: components["responses"]["ProblemTooLarge"];
            415: components["responses"]["ProblemUnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
            507: components["responses"]["ProblemStoreFull"];
        };
    };
    removeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The client's id.
                 * @example ops
                 */
                client_id: components["parameters"]["ClientId"];
                /**
                 * @description SHA-256 of the public key, in hex.
                 * @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08
                 */
                fingerprint: components["parameters"]["Fingerprint"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            404: components["responses"]["ProblemNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
            507: components["responses"]["ProblemStoreFull"];
        };
    };
    listChanges: {
        parameters: {
            query?: {
                /**
                 * @description Whose changes.
                 * @example client:ops
                 */
                caller?: string;
                /**
                 * @description Of this operation.
                 * @example createNetwork
                 */
                operation?: string;
                /**
                 * @description Of this registry's records, or of one type of them: `tricircle.pods`.
                 * @example network
                 */
                registry?: string;
                /**
                 * @description Of the record with this id.
                 * @example net-001
                 */
                key?: string;
                /**
                 * @description Of the request with this `X-Request-Id`.
                 * @example 5f3c9a-1
                 */
                request_id?: string;
                /**
                 * @description From this time on.
                 * @example 2026-11-21T00:00:00Z
                 */
                since?: string;
                /**
                 * @description Before this time.
                 * @example 2026-11-22T00:00:00Z
                 */
                until?: string;
                /**
                 * @description Asks for a page of at most this many records. Above 1,000 is taken as 1,000. Without `limit`, `after` and `sort` the whole result is sent.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The cursor of the next page, taken from the `Link` of the page before. It belongs to that filter and order and is refused with another (400). Records created or deleted between pages neither repeat nor hide others.
                 * @example eyJrIjoibmV0LTAwMSJ9
                 */
                after?: components["parameters"]["After"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of changes, 100 unless `limit` says otherwise. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Change"][];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            403: components["responses"]["ProblemForbidden"];
            406: components["responses"]["ProblemNotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
        };
    };
    readCaller: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The caller. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Caller"];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            401: components["responses"]["ProblemUnauthorized"];
            406: components["responses"]["ProblemNotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
        };
    };
    requestToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The form of a token request. A parameter stands once; others than these are not looked at. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["TokenRequest"];
            };
        };
        responses: {
            /** @description A token. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Token"];
                };
            };
            /** @description The request is not one that can be answered; `error` says in which way. No token was given. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenFailure"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The client could not be authenticated. No token was given. */
            401: {
                headers: {
                    "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenFailure"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            406: components["responses"]["TokenRefusal"];
            413: components["responses"]["TokenRefusal"];
            415: components["responses"]["TokenRefusal"];
            429: components["responses"]["TokenRefusalForNow"];
            500: components["responses"]["TokenRefusal"];
            503: components["responses"]["TokenRefusalForNow"];
            507: components["responses"]["TokenRefusal"];
        };
    };
    readTokenMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The metadata. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenMetadata"];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            406: components["responses"]["ProblemNotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
        };
    };
    readTokenKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys. They may be kept for five minutes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenKeys"];
                };
            };
            400: components["responses"]["ProblemBadRequest"];
            406: components["responses"]["ProblemNotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProblemInternalError"];
            503: components["responses"]["ProblemUnavailable"];
        };
    };
}
