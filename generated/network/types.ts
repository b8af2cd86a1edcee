// Written by `make generate`. Do not edit: change spec/network.yaml.
export interface paths {
    "/network": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a network
         * @description Stores a new network under the `network_id` it brings. Answers when the record is durable. An id that is taken is 409, and nothing changes (seed 001, "Idempotency"). Optional fields that are left out get their defaults.
         */
        post: operations["createNetwork"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/network/{network_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The network's id. `/` in it is written `%2F`. */
                network_id: components["parameters"]["NetworkId"];
            };
            cookie?: never;
        };
        /**
         * Read a network
         * @description Answers the network with this id, with its ETag.
         */
        get: operations["readNetwork"];
        /**
         * Update a network, partly or fully
         * @description Replaces each top-level field that the body gives, whole, and leaves the others as they are (seed 001, "Update Network"). A body that changes nothing is answered 200 and keeps the ETag. `network_id` may be repeated, not changed. An unknown id is 404; nothing is created.
         */
        put: operations["updateNetwork"];
        post?: never;
        /**
         * Delete a network
         * @description Removes the network for good. Its id may be registered again; the ETags of old do not come back.
         */
        delete: operations["deleteNetwork"];
        options?: never;
        /**
         * Check a network
         * @description The headers of reading it, without the body – whether it exists, and in which revision.
         */
        head: operations["checkNetwork"];
        /**
         * Patch a network
         * @description Changes parts of the record, inside its maps too. `application/merge-patch+json` merges, and null removes (RFC 7396); `application/json-patch+json` applies operations in order, all or none (RFC 6902). Null or `remove` on an optional field sets its default, on a required one it is 400. A patch that changes nothing keeps the ETag.
         */
        patch: operations["patchNetwork"];
        trace?: never;
    };
    "/networks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find networks
         * @description Answers the networks, of those that the caller may see, that match a filter in MongoDB's query language – equality, dotted paths, `$eq $ne $gt $gte $lt $lte $in $nin $exists $and $or $nor $not $elemMatch $size $all $regex` (seed 001, "POST /networks"). `{}` matches all. By `network_id` unless sorted; text compares by its UTF-8 bytes. Without `limit`, `after` and `sort` the whole result is sent; with any of them it is a page of 100 unless `limit` says otherwise, and `Link` leads to the next.
         */
        post: operations["queryNetworks"];
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
         * NetworkRecord
         * @description A network.
         */
        NetworkRecord: {
            /**
             * Format: record-key
             * @description Unique, stable identifier of the network, the key of every lookup. 1–255 characters, no control characters, not `.` or `..`. Immutable.
             * @example net-001
             */
            network_id: string;
            /**
             * @description Human-readable name of the network.
             * @example West-Coast GPU Mesh
             */
            network_name: string;
            /**
             * @description Arbitrary metadata (owner, region, tags, created_at …), any JSON.
             * @default {}
             * @example {
             *       "owner": "ops@acme.io",
             *       "region": "us-west"
             *     }
             */
            metadata: {
                [key: string]: unknown;
            };
            /**
             * @description Logical service → address, for discovery: an absolute URL (any scheme but `javascript:`, `data:`, `vbscript:` and `file:`, without user or password) or `host[:port]`. The server never calls it.
             * @default {}
             * @example {
             *       "metrics": "http://metrics.svc:8888",
             *       "gateway": "https://gw.example.com"
             *     }
             */
            services_map: {
                [key: string]: string;
            };
            /**
             * @description Policy name → reference to the policy, a URI, an id or a version.
             * @default {}
             * @example {
             *       "quota": "policy://quota/v1",
             *       "admission": "policy://admission/v2"
             *     }
             */
            policies: {
                [key: string]: string;
            };
        };
        /**
         * NetworkCreate
         * @description A new network. Fields that are left out get their defaults.
         */
        NetworkCreate: {
            /**
             * Format: record-key
             * @description Unique, stable identifier of the network, the key of every lookup. 1–255 characters, no control characters, not `.` or `..`. Immutable.
             * @example net-001
             */
            network_id: string;
            /**
             * @description Human-readable name of the network.
             * @example West-Coast GPU Mesh
             */
            network_name: string;
            /**
             * @description Arbitrary metadata (owner, region, tags, created_at …), any JSON.
             * @default {}
             * @example {
             *       "owner": "ops@acme.io",
             *       "region": "us-west"
             *     }
             */
            metadata?: {
                [key: string]: unknown;
            };
            /**
             * @description Logical service → address, for discovery: an absolute URL (any scheme but `javascript:`, `data:`, `vbscript:` and `file:`, without user or password) or `host[:port]`. The server never calls it.
             * @default {}
             * @example {
             *       "metrics": "http://metrics.svc:8888",
             *       "gateway": "https://gw.example.com"
             *     }
             */
            services_map?: {
                [key: string]: string;
            };
            /**
             * @description Policy name → reference to the policy, a URI, an id or a version.
             * @default {}
             * @example {
             *       "quota": "policy://quota/v1",
             *       "admission": "policy://admission/v2"
             *     }
             */
            policies?: {
                [key: string]: string;
            };
        };
        /**
         * NetworkUpdate
         * @description The fields to replace. Each is replaced whole; those left out stay.
         */
        NetworkUpdate: {
            /**
             * Format: record-key
             * @description Unique, stable identifier of the network, the key of every lookup. 1–255 characters, no control characters, not `.` or `..`. Immutable.
             * @example net-001
             */
            network_id?: string;
            /**
             * @description Human-readable name of the network.
             * @example West-Coast GPU Mesh
             */
            network_name?: string;
            /**
             * @description Arbitrary metadata (owner, region, tags, created_at …), any JSON.
             * @example {
             *       "owner": "ops@acme.io",
             *       "region": "us-west"
             *     }
             */
            metadata?: {
                [key: string]: unknown;
            };
            /**
             * @description Logical service → address, for discovery: an absolute URL (any scheme but `javascript:`, `data:`, `vbscript:` and `file:`, without user or password) or `host[:port]`. The server never calls it.
             * @example {
             *       "metrics": "http://metrics.svc:8888",
             *       "gateway": "https://gw.example.com"
             *     }
             */
            services_map?: {
                [key: string]: string;
            };
            /**
             * @description Policy name → reference to the policy, a URI, an id or a version.
             * @example {
             *       "quota": "policy://quota/v1",
             *       "admission": "policy://admission/v2"
             *     }
             */
            policies?: {
                [key: string]: string;
            };
        };
        /**
         * NetworkMergePatch
         * @description A merge patch (RFC 7396). Null sets an optional field back to its default.
         */
        NetworkMergePatch: {
            /**
             * Format: record-key
             * @description Unique, stable identifier of the network, the key of every lookup. 1–255 characters, no control characters, not `.` or `..`. Immutable.
             * @example net-001
             */
            network_id?: string;
            /**
             * @description Human-readable name of the network.
             * @example West-Coast GPU Mesh
             */
            network_name?: string;
            /**
             * @description Arbitrary metadata (owner, region, tags, created_at …), any JSON.
             * @example {
             *       "owner": "ops@acme.io",
             *       "region": "us-west"
             *     }
             */
            metadata?: {
                [key: string]: unknown;
            } | null;
            /**
             * @description Logical service → address, for discovery: an absolute URL (any scheme but `javascript:`, `data:`, `vbscript:` and `file:`, without user or password) or `host[:port]`. The server never calls it.
             * @example {
             *       "metrics": "http://metrics.svc:8888",
             *       "gateway": "https://gw.example.com"
             *     }
             */
            services_map?: {
                [key: string]: string | null;
            } | null;
            /**
             * @description Policy name → reference to the policy, a URI, an id or a version.
             * @example {
             *       "quota": "policy://quota/v1",
             *       "admission": "policy://admission/v2"
             *     }
             */
            policies?: {
                [key: string]: string | null;
            } | null;
        };
        /**
         * NetworkFilter
         * @description A filter. Conditions on several fields must all hold. Fields below `metadata`, `services_map` and `policies` are named by dotted paths, such as `metadata.owner`; a path that leads through a list looks into its elements.
         */
        NetworkFilter: {
            network_id?: components["schemas"]["StringCondition"];
            network_name?: components["schemas"]["StringCondition"];
            metadata?: components["schemas"]["ObjectCondition"];
            services_map?: components["schemas"]["ObjectCondition"];
            policies?: components["schemas"]["ObjectCondition"];
            /** @description All of these hold. */
            $and?: components["schemas"]["NetworkFilter"][];
            /** @description At least one of these holds. */
            $or?: components["schemas"]["NetworkFilter"][];
            /** @description None of these holds. */
            $nor?: components["schemas"]["NetworkFilter"][];
        } & {
            [path: `metadata.${string}`]: components["schemas"]["AnyCondition"];
            [path: `services_map.${string}`]: components["schemas"]["AnyCondition"];
            [path: `policies.${string}`]: components["schemas"]["AnyCondition"];
        };
        /**
         * NetworkEnvelope
         * @description One network.
         */
        NetworkEnvelope: {
            /**
             * @description Always `true`.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["NetworkRecord"];
        };
        /**
         * NetworkList
         * @description Networks.
         */
        NetworkList: {
            /**
             * @description Always `true`.
             * @example true
             * @enum {boolean}
             */
            success: true;
            /** @description In the order asked for. */
            data: components["schemas"]["NetworkRecord"][];
        };
        /**
         * CreatedMessage
         * @description What was created.
         */
        CreatedMessage: {
            /**
             * @description A sentence for people.
             * @example Network created
             */
            message: string;
            /**
             * @description The new record's id, the one every other call takes.
             * @example net-001
             */
            id: string;
        };
        /**
         * CreatedEnvelope
         * @description The answer to a creation.
         */
        CreatedEnvelope: {
            /**
             * @description Always `true`.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["CreatedMessage"];
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
         * Message
         * @description What was done.
         */
        Message: {
            /**
             * @description A sentence for people.
             * @example Network updated
             */
            message: string;
        };
        /**
         * MessageEnvelope
         * @description The answer to a change.
         */
        MessageEnvelope: {
            /**
             * @description Always `true`.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["Message"];
        };
        /**
         * JsonPatchValue
         * @description Puts a value in a place, or tests that it is there.
         */
        JsonPatchValue: {
            /**
             * @description What is done.
             * @example add
             * @enum {string}
             */
            op: "add" | "replace" | "test";
            /**
             * @description A JSON Pointer (RFC 6901) into the record.
             * @example /metadata/region
             */
            path: string;
            /**
             * @description Any JSON.
             * @example us-east
             */
            value: unknown;
        };
        /**
         * JsonPatchMove
         * @description Takes a value from one place to another.
         */
        JsonPatchMove: {
            /**
             * @description What is done.
             * @example move
             * @enum {string}
             */
            op: "move" | "copy";
            /**
             * @description A JSON Pointer (RFC 6901) into the record.
             * @example /metadata/region
             */
            path: string;
            /**
             * @description Where the value is taken from.
             * @example /metadata/zone
             */
            from: string;
        };
        /**
         * JsonPatchRemove
         * @description Takes a value away.
         */
        JsonPatchRemove: {
            /**
             * @description What is done.
             * @example remove
             * @enum {string}
             */
            op: "remove";
            /**
             * @description A JSON Pointer (RFC 6901) into the record.
             * @example /metadata/region
             */
            path: string;
        };
        /**
         * JsonPatchOperation
         * @description One operation of a JSON Patch (RFC 6902 §4).
         */
        JsonPatchOperation: components["schemas"]["JsonPatchValue"] | components["schemas"]["JsonPatchMove"] | components["schemas"]["JsonPatchRemove"];
        /**
         * JsonPatch
         * @description Operations applied in order, all or none (RFC 6902). At most 100; the record's size is checked after each. A `test` that fails or a path that does not exist is 409, a result that breaks the record's schema is 400.
         */
        JsonPatch: components["schemas"]["JsonPatchOperation"][];
        /**
         * StringCondition
         * @description A text to be equal to, or operators.
         */
        StringCondition: (string | null) | components["schemas"]["StringOperators"];
        /**
         * StringOperators
         * @description Operators asked of a string field; all of them must hold.
         */
        StringOperators: {
            /**
             * @description Equal to this.
             * @example us-west
             */
            $eq?: string | null;
            /**
             * @description Not equal to this; also true where the field is missing.
             * @example us-west
             */
            $ne?: string | null;
            /**
             * @description After this; only values of its type compare.
             * @example us-west
             */
            $gt?: string;
            /**
             * @description Equal to or after this; only values of its type compare.
             * @example us-west
             */
            $gte?: string;
            /**
             * @description Before this; only values of its type compare.
             * @example us-west
             */
            $lt?: string;
            /**
             * @description Equal to or before this; only values of its type compare.
             * @example us-west
             */
            $lte?: string;
            /** @description Equal to one of these. */
            $in?: (string | null)[];
            /** @description Equal to none of these. */
            $nin?: (string | null)[];
            /** @description A list that holds each of these, or a value equal to each. */
            $all?: (string | null)[];
            /**
             * @description Whether the field is there at all.
             * @example true
             */
            $exists?: boolean;
            $not?: components["schemas"]["StringOperators"];
            /**
             * @description A pattern that RE2 and PCRE read alike; `(?i)` in front ignores case, `$` is the end of the text.
             * @example ^West
             */
            $regex?: string;
        };
        /**
         * ObjectCondition
         * @description An object to be equal to, or operators. Fields inside it are asked by their dotted paths.
         */
        ObjectCondition: components["schemas"]["FilterObject"] | null | components["schemas"]["ObjectOperators"];
        /**
         * FilterObject
         * @description An object to be equal to. It has at most one member, since two orders of members are two values to MongoDB; ask for several by their dotted paths.
         */
        FilterObject: {
            [key: string]: components["schemas"]["FilterValue"];
        };
        /**
         * FilterValue
         * @description Any JSON value, objects with at most one member.
         */
        FilterValue: string | number | boolean | null | (string | number | boolean | null | components["schemas"]["FilterObject"])[] | components["schemas"]["FilterObject"];
        /**
         * ObjectOperators
         * @description Operators asked of a object field; all of them must hold.
         */
        ObjectOperators: {
            $eq?: components["schemas"]["FilterObject"] | null;
            $ne?: components["schemas"]["FilterObject"] | null;
            /** @description Equal to one of these. */
            $in?: (components["schemas"]["FilterObject"] | null)[];
            /** @description Equal to none of these. */
            $nin?: (components["schemas"]["FilterObject"] | null)[];
            /** @description A list that holds each of these, or a value equal to each. */
            $all?: (components["schemas"]["FilterObject"] | null)[];
            /**
             * @description Whether the field is there at all.
             * @example true
             */
            $exists?: boolean;
            $not?: components["schemas"]["ObjectOperators"];
        };
        /**
         * AnyCondition
         * @description A value to be equal to, or operators. A list matches where one of its elements does.
         */
        AnyCondition: components["schemas"]["FilterValue"] | components["schemas"]["AnyOperators"];
        /**
         * AnyOperators
         * @description Operators asked of a value of any type; all of them must hold.
         */
        AnyOperators: {
            $eq?: components["schemas"]["FilterValue"];
            $ne?: components["schemas"]["FilterValue"];
            /** @description After this; only values of its type compare. */
            $gt?: string | number;
            /** @description Equal to or after this; only values of its type compare. */
            $gte?: string | number;
            /** @description Before this; only values of its type compare. */
            $lt?: string | number;
            /** @description Equal to or before this; only values of its type compare. */
            $lte?: string | number;
            /** @description Equal to one of these. */
            $in?: components["schemas"]["FilterValue"][];
            /** @description Equal to none of these. */
            $nin?: components["schemas"]["FilterValue"][];
            /** @description A list that holds each of these, or a value equal to each. */
            $all?: components["schemas"]["FilterValue"][];
            /**
             * @description Whether the field is there at all.
             * @example true
             */
            $exists?: boolean;
            $not?: components["schemas"]["AnyOperators"];
            /**
             * @description A pattern that RE2 and PCRE read alike; `(?i)` in front ignores case, `$` is the end of the text.
             * @example ^West
             */
            $regex?: string;
            /**
             * @description A list of just this many elements.
             * @example 2
             */
            $size?: number;
            /** @description A list with an element for which all of this holds. */
            $elemMatch?: components["schemas"]["ElementFilter"] | components["schemas"]["AnyOperators"];
        };
        /**
         * ElementFilter
         * @description A filter for the elements of a list.
         */
        ElementFilter: {
            $and?: components["schemas"]["ElementFilters"];
            $or?: components["schemas"]["ElementFilters"];
            $nor?: components["schemas"]["ElementFilters"];
        } & {
            [key: string]: components["schemas"]["AnyCondition"];
        };
        /**
         * ElementFilters
         * @description Filters for the elements of a list.
         */
        ElementFilters: components["schemas"]["ElementFilter"][];
    };
    responses: {
        /** @description Updated, or already so. */
        NetworkUpdated: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["LastModified"];
                "Preference-Applied": components["headers"]["PreferenceApplied"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["MessageEnvelope"] | components["schemas"]["NetworkEnvelope"];
            };
        };
        /** @description No network that the caller may see has this id. */
        NetworkNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The network was changed since it was read. Nothing was written. */
        NetworkChangedSince: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Credentials are missing or not good; the words are the same whatever was wrong. A server on loopback without configuration asks for none. Nothing was written. */
        Unauthorized: {
            headers: {
                "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller lacks the operation's scope, which the answer names, or its grants do not reach what it wants to write. Nothing was written. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `Accept` admits none of the media types listed here. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body, or the record it would make, is larger than allowed. Nothing was written. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body's media type is not one of those listed here, or it is encoded. Nothing was written. */
        UnsupportedMediaType: {
            headers: {
                "Accept-Patch": components["headers"]["AcceptPatch"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
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
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server is busy, shutting down, or its store does not answer. Try again after `Retry-After`. Where the store did not answer a write, the write may have been made: read the record before you repeat it, or send creates with an `Idempotency-Key` and just repeat them. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No room is left to write. Reads go on. */
        StoreFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request is not valid: broken JSON, a field the schema does not know, a parameter out of range. Nothing was written. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Failure"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The network's id. `/` in it is written `%2F`. */
        NetworkId: string;
        /** @description Makes it safe to send the request again, whatever became of it: for 24 hours a request with the same key and the same body is answered as the first one was – status, `Location`, `ETag` and body – and nothing is created twice, also when the record was changed or removed since, or the server was restarted or killed (draft-ietf-httpapi-idempotency-key-header-07). Choose a new key for every record, a UUID best: 1 to 255 visible ASCII characters in double quotes, in which `"` and `\` have a `\` in front; the quotes may be left out where there is neither of these, nor `,` or `;`. A key belongs to one caller and one operation. The same request means: equal media type and JSON value (white space and the order of members do not count), equal query, and the same `return` preference; another one is 422. While the first is being answered, 409 with `Retry-After`. Refusals that follow from what is stored, such as a taken id, are kept too; those of the request itself (400, 413, 415 …) and faults (5xx) are not: mend it or try again with the same key. Operations that do not list this field ignore it. */
        IdempotencyKey: string;
        /** @description `return=representation` answers the whole record in place of the message (RFC 7240 §4.2); the answer says so in `Preference-Applied`. Other preferences are ignored. */
        Prefer: string;
        /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
        IfMatch: string;
        /** @description Answers 304 without a body while the record's ETag is one of these (RFC 9110 §13.1.2). `*` means any. */
        IfNoneMatch: string;
        /**
         * @description Answers 304 when the record was not changed after this date (RFC 9110 §13.1.3). Ignored beside `If-None-Match`.
         * @example Sat, 21 Nov 2026 09:00:00 GMT
         */
        IfModifiedSince: string;
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
    };
    requestBodies: never;
    headers: {
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
         * @description The preference that was followed (RFC 7240 §3).
         * @example return=representation
         */
        PreferenceApplied: string;
        /**
         * @description How credentials may be sent (RFC 9110 §11.6.1); with `error="invalid_token"` where an API key or a token was sent that is not good (RFC 6750 §3.1).
         * @example Bearer
         */
        WwwAuthenticate: string;
        /**
         * @description Seconds to wait before the next try, where the first request with this key is still being answered.
         * @example 1
         */
        RetryAfterInFlight: string;
        /**
         * @description The media types that PATCH takes here (RFC 5789 §3.1). Sent by operations that take a patch.
         * @example application/merge-patch+json, application/json-patch+json
         */
        AcceptPatch: string;
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
         * @description `rel="next"` with the path of the next page, to be sent with the same body (RFC 8288). Absent on the last page.
         * @example </networks?limit=1&after=eyJrIjoibmV0LTAwMSJ9>; rel="next"
         */
        Link: string;
        /**
         * @description `scan;desc="no index serves this filter"` when records had to be looked at that have nothing to do with the filter: it gets slower as the registry grows, and ends at the time limit for queries. Absent when an index answers (W3C Server Timing).
         * @example scan;desc="no index serves this filter"
         */
        ServerTiming: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    createNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description Makes it safe to send the request again, whatever became of it: for 24 hours a request with the same key and the same body is answered as the first one was – status, `Location`, `ETag` and body – and nothing is created twice, also when the record was changed or removed since, or the server was restarted or killed (draft-ietf-httpapi-idempotency-key-header-07). Choose a new key for every record, a UUID best: 1 to 255 visible ASCII characters in double quotes, in which `"` and `\` have a `\` in front; the quotes may be left out where there is neither of these, nor `,` or `;`. A key belongs to one caller and one operation. The same request means: equal media type and JSON value (white space and the order of members do not count), equal query, and the same `return` preference; another one is 422. While the first is being answered, 409 with `Retry-After`. Refusals that follow from what is stored, such as a taken id, are kept too; those of the request itself (400, 413, 415 …) and faults (5xx) are not: mend it or try again with the same key. Operations that do not list this field ignore it. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
                /** @description `return=representation` answers the whole record in place of the message (RFC 7240 §4.2); the answer says so in `Preference-Applied`. Other preferences are ignored. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The new network. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkCreate"];
            };
        };
        responses: {
            /** @description Registered. `id` is the `network_id`, the id that every other call takes. */
            201: {
                headers: {
                    Location: components["headers"]["Location"];
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedEnvelope"] | components["schemas"]["NetworkEnvelope"];
                };
            };
            /** @description The body is not a network. Nothing was written. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description Another network has this `network_id`; or a request with the same `Idempotency-Key` is being answered, and `Retry-After` is sent. Nothing was written. */
            409: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfterInFlight"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The `Idempotency-Key` was sent with another request before. Nothing was written. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StoreFull"];
        };
    };
    readNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Answers 304 without a body while the record's ETag is one of these (RFC 9110 §13.1.2). `*` means any. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Answers 304 when the record was not changed after this date (RFC 9110 §13.1.3). Ignored beside `If-None-Match`.
                 * @example Sat, 21 Nov 2026 09:00:00 GMT
                 */
                "If-Modified-Since"?: components["parameters"]["IfModifiedSince"];
            };
            path: {
                /** @description The network's id. `/` in it is written `%2F`. */
                network_id: components["parameters"]["NetworkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkEnvelope"];
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
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NetworkNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["NetworkChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `return=representation` answers the whole record in place of the message (RFC 7240 §4.2); the answer says so in `Preference-Applied`. Other preferences are ignored. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The network's id. `/` in it is written `%2F`. */
                network_id: components["parameters"]["NetworkId"];
            };
            cookie?: never;
        };
        /** @description Any subset of the fields. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkUpdate"];
            };
        };
        responses: {
            200: components["responses"]["NetworkUpdated"];
            /** @description The body is no update of this network. Nothing was written. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NetworkNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["NetworkChangedSince"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StoreFull"];
        };
    };
    deleteNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The network's id. `/` in it is written `%2F`. */
                network_id: components["parameters"]["NetworkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageEnvelope"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NetworkNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["NetworkChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StoreFull"];
        };
    };
    checkNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description Answers 304 without a body while the record's ETag is one of these (RFC 9110 §13.1.2). `*` means any. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /**
                 * @description Answers 304 when the record was not changed after this date (RFC 9110 §13.1.3). Ignored beside `If-None-Match`.
                 * @example Sat, 21 Nov 2026 09:00:00 GMT
                 */
                "If-Modified-Since"?: components["parameters"]["IfModifiedSince"];
            };
            path: {
                /** @description The network's id. `/` in it is written `%2F`. */
                network_id: components["parameters"]["NetworkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The network exists. No body. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The record is still the one the caller has. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NetworkNotFound"];
            412: components["responses"]["NetworkChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    patchNetwork: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description `return=representation` answers the whole record in place of the message (RFC 7240 §4.2); the answer says so in `Preference-Applied`. Other preferences are ignored. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The network's id. `/` in it is written `%2F`. */
                network_id: components["parameters"]["NetworkId"];
            };
            cookie?: never;
        };
        /** @description A patch; its media type says which kind. */
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["NetworkMergePatch"];
                "application/json-patch+json": components["schemas"]["JsonPatch"];
            };
        };
        responses: {
            200: components["responses"]["NetworkUpdated"];
            /** @description The patch is none, or its result would not be a network. Nothing was written. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NetworkNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description A `test` failed or a path does not exist. Nothing was written. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["NetworkChangedSince"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StoreFull"];
        };
    };
    queryNetworks: {
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
                /**
                 * @description The field to sort by; `-` in front sorts descending. Ties go by `network_id`.
                 * @example network_name
                 */
                sort?: "network_id" | "-network_id" | "network_name" | "-network_name";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The filter. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["NetworkFilter"];
            };
        };
        responses: {
            /** @description The matching networks, perhaps none. */
            200: {
                headers: {
                    Link: components["headers"]["Link"];
                    "Server-Timing": components["headers"]["ServerTiming"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NetworkList"];
                };
            };
            /** @description The filter, a parameter or the cursor is not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Failure"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
