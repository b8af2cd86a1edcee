// Written by `make generate`. Do not edit: change spec/tricircle.yaml.
export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions
         * @description The versions of this API, one (seed 003, "API Versions"). Served on the registry's own port; on the port of all registries this path is the portal's.
         */
        get: operations["listVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1.0": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Show this version
         * @description The version and where its resources are.
         */
        get: operations["showVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1.0/pods": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the pods
         * @description The pods that the caller may see, the top region too, by id (seed 003, "Retrieve Pod List"). Fields in the query ask for pods with just these values; `az_name=` finds the top region. Without `limit` and `marker` the whole result is sent, else a page of it, and `pods_links` leads to the next. A whole result of more than 5,000 is streamed, two at once for one caller (else 429): ask for pages where there are so many.
         */
        get: operations["listPods"];
        put?: never;
        /**
         * Create a pod
         * @description Stores a new pod under an id that the server makes. Without `az_name` it is the top region, of which there is one, and its `pod_az_name` is empty whatever was sent. No two pods have one name. What is wrong is told in this order: a body without `pod` (400), an empty name (422), a name that is no region of Keystone's where the operator has that checked (422), a second top region, the top region's name, a name that is taken (409).
         */
        post: operations["createPod"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1.0/pods/{pod_id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The pod's id. */
                pod_id: components["parameters"]["PodId"];
            };
            cookie?: never;
        };
        /**
         * Read a pod
         * @description The pod with this id, with its ETag.
         */
        get: operations["readPod"];
        /**
         * Change a pod
         * @description Replaces the fields that the body gives and leaves the others. The top region stays it and gets no zone, another pod stays in one (409). A change that changes nothing keeps the ETag. `pod_id` may be repeated, not changed. A pod that was read can be sent back whole with one of its two names changed: the name that it has already says nothing.
         */
        put: operations["updatePod"];
        post?: never;
        /**
         * Delete a pod
         * @description Removes the pod for good. One that bindings refer to is not removed (409). The answer has no body (seed 003); a caller whose `Accept` names `application/json` gets `{}`.
         */
        delete: operations["deletePod"];
        options?: never;
        /**
         * Check a pod
         * @description The headers of reading it, without the body – whether it exists, and in which revision.
         */
        head: operations["checkPod"];
        patch?: never;
        trace?: never;
    };
    "/v1.0/bindings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the bindings
         * @description The bindings that the caller may see, by id (seed 003, "Retrieve Pod Binding List"). Fields in the query ask for bindings with just these values. Without `limit` and `marker` the whole result is sent, else a page of it, and `pod_bindings_links` leads to the next. A whole result of more than 5,000 is streamed, two at once for one caller (else 429): ask for pages where there are so many.
         */
        get: operations["listBindings"];
        put?: never;
        /**
         * Bind a tenant to a pod
         * @description Stores a new binding under an id that the server makes. A tenant is bound to a pod once, and never to the top region. What is wrong is told in this order: a body without `pod_binding` (400), an empty `tenant_id` or `pod_id`, an unknown pod, the top region (422), a pair that exists (409).
         */
        post: operations["createBinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1.0/bindings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The binding's id. */
                id: components["parameters"]["BindingId"];
            };
            cookie?: never;
        };
        /**
         * Read a binding
         * @description The binding with this id, with its ETag.
         */
        get: operations["readBinding"];
        put?: never;
        post?: never;
        /**
         * Delete a binding
         * @description Removes the binding for good. The answer has no body (seed 003); a caller whose `Accept` names `application/json` gets `{}`.
         */
        delete: operations["deleteBinding"];
        options?: never;
        /**
         * Check a binding
         * @description The headers of reading it, without the body – whether it exists, and in which revision.
         */
        head: operations["checkBinding"];
        patch?: never;
        trace?: never;
    };
    "/v1.0/availability-zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the availability zones
         * @description The zones by name, each with its pods by id, of those that the caller may see. The top region is in none. In the original, a host aggregate of Nova for each pod showed this.
         */
        get: operations["listZones"];
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
         * Pod
         * @description A region of Keystone, the top region or one of an availability zone.
         */
        Pod: {
            /**
             * @description A UUID that the server makes.
             * @example 3c22e5d4-5fed-45ed-a1e9-d532668cedc2
             */
            pod_id: string;
            /**
             * Format: text-line
             * @description The name of the region in Keystone. No two pods have the same.
             * @example Pod1
             */
            pod_name: string;
            /**
             * Format: text-line
             * @description The same, as later versions of the API call it.
             * @example Pod1
             */
            region_name: string;
            /**
             * Format: text-line
             * @description The availability zone that the pod is in. Empty for the top region.
             * @default
             * @example az1
             */
            az_name: string;
            /**
             * Format: text-line
             * @description What the zone is called inside the pod: requests that are passed on carry this name; empty, they carry none. Always empty for the top region.
             * @default
             * @example az1
             */
            pod_az_name: string;
            /**
             * Format: text-line
             * @description The data centre that the pod is in.
             * @default
             * @example data center 1
             */
            dc_name: string;
        };
        /**
         * PodFields
         * @description A new pod. Its name is sent under either name.
         */
        PodFields: {
            /**
             * @description The name of the region in Keystone.
             * @example Pod3
             */
            pod_name?: string;
            /**
             * @description The same by its later name.
             * @example Pod3
             */
            region_name?: string;
            /**
             * @description The availability zone; empty for the top region.
             * @example az1
             */
            az_name?: string;
            /**
             * @description What the zone is called inside the pod.
             * @example az1
             */
            pod_az_name?: string;
            /**
             * @description The data centre.
             * @example data center 1
             */
            dc_name?: string;
        };
        /**
         * PodChange
         * @description The fields to replace; those left out stay.
         */
        PodChange: {
            /**
             * @description The pod's id. May be repeated, not changed.
             * @example 3c22e5d4-5fed-45ed-a1e9-d532668cedc2
             */
            pod_id?: string;
            /**
             * @description The name of the region in Keystone.
             * @example Pod3
             */
            pod_name?: string;
            /**
             * @description The same by its later name.
             * @example Pod3
             */
            region_name?: string;
            /**
             * @description Another availability zone.
             * @example az2
             */
            az_name?: string;
            /**
             * @description What the zone is called inside the pod.
             * @example az1
             */
            pod_az_name?: string;
            /**
             * @description The data centre.
             * @example data center 1
             */
            dc_name?: string;
        };
        /**
         * PodCreateRequest
         * @description A new pod.
         */
        PodCreateRequest: {
            pod: components["schemas"]["PodFields"];
        };
        /**
         * PodUpdateRequest
         * @description What is to be different.
         */
        PodUpdateRequest: {
            pod: components["schemas"]["PodChange"];
        };
        /**
         * PodEnvelope
         * @description One pod.
         */
        PodEnvelope: {
            pod: components["schemas"]["Pod"];
        };
        /**
         * PodList
         * @description Pods by id.
         */
        PodList: {
            /** @description The pods. */
            pods: components["schemas"]["Pod"][];
            /** @description Where the next page is, while more follow. */
            pods_links?: components["schemas"]["Link"][];
        };
        /**
         * PodBinding
         * @description A tenant that uses a pod.
         */
        PodBinding: {
            /**
             * @description A UUID that the server makes.
             * @example f0a54f30-6208-499d-b087-0ac64f6f2756
             */
            id: string;
            /**
             * Format: text-line
             * @description The id of the project in Keystone.
             * @example 1782b3310f144836aa73c1ac5117d8da
             */
            tenant_id: string;
            /**
             * Format: text-line
             * @description The same, as later versions of the API call it.
             * @example 1782b3310f144836aa73c1ac5117d8da
             */
            project_id: string;
            /**
             * @description The id of the pod.
             * @example 3c22e5d4-5fed-45ed-a1e9-d532668cedc2
             */
            pod_id: string;
            /**
             * @description When it was created, UTC.
             * @example 2016-06-03 07:37:06
             */
            created_at: string;
            /**
             * @description When it was changed. Bindings are not changed.
             * @default null
             * @example null
             */
            updated_at: string | null;
        };
        /**
         * PodBindingFields
         * @description A new binding. The tenant is sent under either name.
         */
        PodBindingFields: {
            /**
             * @description The id of the project in Keystone.
             * @example 1782b3310f144836aa73c1ac5117d8da
             */
            tenant_id?: string;
            /**
             * @description The same by its later name.
             * @example 1782b3310f144836aa73c1ac5117d8da
             */
            project_id?: string;
            /**
             * @description The pod.
             * @example e02e03b8-a94f-4eb1-991e-a8a271cc2313
             */
            pod_id?: string;
        };
        /**
         * PodBindingCreateRequest
         * @description A new binding.
         */
        PodBindingCreateRequest: {
            pod_binding: components["schemas"]["PodBindingFields"];
        };
        /**
         * PodBindingEnvelope
         * @description One binding.
         */
        PodBindingEnvelope: {
            pod_binding: components["schemas"]["PodBinding"];
        };
        /**
         * PodBindingList
         * @description Bindings by id.
         */
        PodBindingList: {
            /** @description The bindings. */
            pod_bindings: components["schemas"]["PodBinding"][];
            /** @description Where the next page is, while more follow. */
            pod_bindings_links?: components["schemas"]["Link"][];
        };
        /**
         * AvailabilityZoneList
         * @description Zones by name.
         */
        AvailabilityZoneList: {
            /** @description The zones. */
            availability_zones: components["schemas"]["AvailabilityZone"][];
        };
        /**
         * AvailabilityZone
         * @description A zone with its pods.
         */
        AvailabilityZone: {
            /**
             * @description The zone's name.
             * @example az1
             */
            az_name: string;
            /** @description The pods that are in it, by id. */
            pods: components["schemas"]["Pod"][];
        };
        /**
         * VersionList
         * @description The versions of the API.
         */
        VersionList: {
            /** @description One. */
            versions: components["schemas"]["VersionSummary"][];
        };
        /**
         * VersionSummary
         * @description A version in the list of all.
         */
        VersionSummary: {
            /**
             * @description The first segment of its paths.
             * @example v1.0
             */
            id: string;
            /**
             * @description Whether it is the one to use.
             * @example CURRENT
             * @enum {string}
             */
            status: "CURRENT";
            /**
             * @description The day of its last change.
             * @example 2015-09-09
             */
            updated: string;
            /** @description Where it is. */
            links: components["schemas"]["Link"][];
        };
        /**
         * Version
         * @description This version.
         */
        Version: {
            /**
             * @description Its number.
             * @example 1.0
             */
            version: string;
            /** @description Itself, then its resources by name. */
            links: components["schemas"]["Link"][];
        };
        /**
         * Link
         * @description Where something is.
         */
        Link: {
            /**
             * @description What it is to this.
             * @example self
             */
            rel: string;
            /**
             * @description Its URL.
             * @example http://127.0.0.1:19999/v1.0
             */
            href: string;
        };
        /**
         * Nothing
         * @description An empty object.
         */
        Nothing: Record<string, never>;
        /**
         * Fault
         * @description How this registry says no. One object under a word for its kind.
         */
        Fault: {
            badRequest?: components["schemas"]["FaultText"];
            unauthorized?: components["schemas"]["FaultText"];
            forbidden?: components["schemas"]["FaultText"];
            itemNotFound?: components["schemas"]["FaultText"];
            conflictingRequest?: components["schemas"]["FaultText"];
            internalServerError?: components["schemas"]["FaultText"];
            Error?: components["schemas"]["FaultText"];
        };
        /**
         * FaultText
         * @description What was wrong.
         */
        FaultText: {
            /**
             * @description The sentence. Its text may change; ask for `application/problem+json` to get a stable code.
             * @example Pod not found
             */
            message: string;
            /**
             * @description The status again.
             * @example 404
             */
            code: number;
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
    };
    responses: {
        /** @description It exists. No body. */
        There: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["LastModified"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description The record is still the one the caller has. No body. */
        Unchanged: {
            headers: {
                ETag: components["headers"]["ETag"];
                "Last-Modified": components["headers"]["LastModified"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description A parameter or the path is not valid. Nothing was written. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A parameter is not valid, or the marker is none. */
        BadListRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
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
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller is no administrator here, or its grants do not reach what it wants to write. Nothing was written. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No pod that the caller may see has this id. */
        PodNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No binding that the caller may see has this id. */
        BindingNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description `Accept` admits none of the media types listed here. */
        NotAcceptable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The record was changed since it was read. Nothing was written. */
        ChangedSince: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is larger than allowed. Nothing was written. */
        TooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body's media type is not `application/json`, or it is encoded. Nothing was written. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The caller, or its address, has more requests waiting, more lists under way that are streamed, or more requests in a minute than its share. Nothing was done. Try again after `Retry-After`; ask for long lists by `limit` and `marker`. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                RateLimit: components["headers"]["RateLimit"];
                "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A fault of ours. It was logged under the request id; the answer never tells its cause. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The server is busy, shutting down, or its store or Keystone does not answer. Try again after `Retry-After`. Where the store did not answer a write, the write may have been made: look before you repeat it. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description No room is left to write. Reads go on. */
        StoreFull: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Fault"];
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The pod's id. */
        PodId: string;
        /** @description The binding's id. */
        BindingId: string;
        /** @description The record is answered in any case; asked for by `return=representation`, the answer says so in `Preference-Applied` (RFC 7240). Other preferences are ignored. */
        Prefer: string;
        /**
         * @description Asks for a page of at most this many, and of at most 16 MiB: it may have fewer, and while its links name a next page there is more. Above 1,000 is taken as 1,000, which is a page with `marker` alone too.
         * @example 100
         */
        Limit: number;
        /**
         * @description The id of the last item of the page before, as in its link to the next. An id that the caller sees nothing under, also where the item was removed since, is refused (400).
         * @example 22cca6ad-b791-4805-af14-923c5224fcd2
         */
        Marker: string;
        /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
        IfMatch: string;
        /** @description Answers 304 without a body while the record's ETag is one of these (RFC 9110 §13.1.2). `*` means any. */
        IfNoneMatch: string;
        /**
         * @description Answers 304 when the record was not changed after this date (RFC 9110 §13.1.3). Ignored beside `If-None-Match`.
         * @example Sat, 21 Nov 2026 09:00:00 GMT
         */
        IfModifiedSince: string;
    };
    requestBodies: never;
    headers: {
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
         * @description `scan;desc="no index serves this filter"` when records had to be looked at that have nothing to do with the filter: it gets slower as the registry grows, and ends at the time limit for queries. Absent when an index answers (W3C Server Timing).
         * @example scan;desc="no index serves this filter"
         */
        ServerTiming: string;
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
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listVersions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The versions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    showVersion: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listPods: {
        parameters: {
            query?: {
                /**
                 * @description The pod with this id.
                 * @example 3c22e5d4-5fed-45ed-a1e9-d532668cedc2
                 */
                pod_id?: string;
                /**
                 * @description The pod of this name.
                 * @example Pod1
                 */
                pod_name?: string;
                /**
                 * @description The same by its later name.
                 * @example Pod1
                 */
                region_name?: string;
                /**
                 * @description The pods of this zone.
                 * @example az1
                 */
                az_name?: string;
                /**
                 * @description The pods that know their zone by this name.
                 * @example az1
                 */
                pod_az_name?: string;
                /**
                 * @description The pods of this data centre.
                 * @example data center 1
                 */
                dc_name?: string;
                /**
                 * @description Asks for a page of at most this many, and of at most 16 MiB: it may have fewer, and while its links name a next page there is more. Above 1,000 is taken as 1,000, which is a page with `marker` alone too.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The id of the last item of the page before, as in its link to the next. An id that the caller sees nothing under, also where the item was removed since, is refused (400).
                 * @example 22cca6ad-b791-4805-af14-923c5224fcd2
                 */
                marker?: components["parameters"]["Marker"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pods, perhaps none. */
            200: {
                headers: {
                    "Server-Timing": components["headers"]["ServerTiming"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PodList"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createPod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The record is answered in any case; asked for by `return=representation`, the answer says so in `Preference-Applied` (RFC 7240). Other preferences are ignored. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The new pod. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PodCreateRequest"];
            };
        };
        responses: {
            /** @description Created. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PodEnvelope"];
                };
            };
            /** @description The body is not a pod under `pod`, gives it two names, or has control characters within a text. Nothing was written. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description There is a top region already, or the name is taken. Nothing was written. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The pod has no name, or one that no region has, where the operator lets names be checked. Nothing was written. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StoreFull"];
        };
    };
    readPod: {
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
                /** @description The pod's id. */
                pod_id: components["parameters"]["PodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The pod. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PodEnvelope"];
                };
            };
            304: components["responses"]["Unchanged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PodNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["ChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    updatePod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
                /** @description The record is answered in any case; asked for by `return=representation`, the answer says so in `Preference-Applied` (RFC 7240). Other preferences are ignored. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path: {
                /** @description The pod's id. */
                pod_id: components["parameters"]["PodId"];
            };
            cookie?: never;
        };
        /** @description Any subset of the fields. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PodUpdateRequest"];
            };
        };
        responses: {
            /** @description Changed, or already so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PodEnvelope"];
                };
            };
            /** @description The body is no change of this pod under `pod`. Nothing was written. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PodNotFound"];
            406: components["responses"]["NotAcceptable"];
            /** @description The name is taken, or the top region would get a zone, or another pod would lose its own. Nothing was written. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["ChangedSince"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The pod would have no name, or one that no region has, where the operator lets names be checked. Nothing was written. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StoreFull"];
        };
    };
    deletePod: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The pod's id. */
                pod_id: components["parameters"]["PodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. The body is for callers whose `Accept` names `application/json`; else there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PodNotFound"];
            /** @description Bindings refer to the pod; the message names them. Nothing was written. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            412: components["responses"]["ChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StoreFull"];
        };
    };
    checkPod: {
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
                /** @description The pod's id. */
                pod_id: components["parameters"]["PodId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["There"];
            304: components["responses"]["Unchanged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["PodNotFound"];
            412: components["responses"]["ChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listBindings: {
        parameters: {
            query?: {
                /**
                 * @description The binding with this id.
                 * @example f0a54f30-6208-499d-b087-0ac64f6f2756
                 */
                id?: string;
                /**
                 * @description The bindings of this tenant.
                 * @example 1782b3310f144836aa73c1ac5117d8da
                 */
                tenant_id?: string;
                /**
                 * @description The same by its later name.
                 * @example 1782b3310f144836aa73c1ac5117d8da
                 */
                project_id?: string;
                /**
                 * @description The bindings to this pod.
                 * @example 3c22e5d4-5fed-45ed-a1e9-d532668cedc2
                 */
                pod_id?: string;
                /**
                 * @description Asks for a page of at most this many, and of at most 16 MiB: it may have fewer, and while its links name a next page there is more. Above 1,000 is taken as 1,000, which is a page with `marker` alone too.
                 * @example 100
                 */
                limit?: components["parameters"]["Limit"];
                /**
                 * @description The id of the last item of the page before, as in its link to the next. An id that the caller sees nothing under, also where the item was removed since, is refused (400).
                 * @example 22cca6ad-b791-4805-af14-923c5224fcd2
                 */
                marker?: components["parameters"]["Marker"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bindings, perhaps none. */
            200: {
                headers: {
                    "Server-Timing": components["headers"]["ServerTiming"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PodBindingList"];
                };
            };
            400: components["responses"]["BadListRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    createBinding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The record is answered in any case; asked for by `return=representation`, the answer says so in `Preference-Applied` (RFC 7240). Other preferences are ignored. */
                Prefer?: components["parameters"]["Prefer"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The tenant and the pod. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PodBindingCreateRequest"];
            };
        };
        responses: {
            /** @description Bound. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    "Preference-Applied": components["headers"]["PreferenceApplied"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PodBindingEnvelope"];
                };
            };
            /** @description The body is not a binding under `pod_binding`, names two tenants, or has control characters within a text. Nothing was written. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            /** @description The tenant is bound to the pod already. Nothing was written. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            /** @description The tenant or the pod is missing, no pod has this id, or it is the top region. Nothing was written. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Fault"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StoreFull"];
        };
    };
    readBinding: {
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
                /** @description The binding's id. */
                id: components["parameters"]["BindingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The binding. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "Last-Modified": components["headers"]["LastModified"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PodBindingEnvelope"];
                };
            };
            304: components["responses"]["Unchanged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BindingNotFound"];
            406: components["responses"]["NotAcceptable"];
            412: components["responses"]["ChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteBinding: {
        parameters: {
            query?: never;
            header?: {
                /** @description The change is made only while the record's ETag is one of these; else 412, and nothing is written (RFC 9110 §13.1.1). `*` means any. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The binding's id. */
                id: components["parameters"]["BindingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed. The body is for callers whose `Accept` names `application/json`; else there is none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Nothing"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BindingNotFound"];
            412: components["responses"]["ChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
            507: components["responses"]["StoreFull"];
        };
    };
    checkBinding: {
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
                /** @description The binding's id. */
                id: components["parameters"]["BindingId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["There"];
            304: components["responses"]["Unchanged"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["BindingNotFound"];
            412: components["responses"]["ChangedSince"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
    listZones: {
        parameters: {
            query?: {
                /** @description The zone of this name alone. */
                az_name?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The zones, perhaps none. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AvailabilityZoneList"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            406: components["responses"]["NotAcceptable"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Unavailable"];
        };
    };
}
