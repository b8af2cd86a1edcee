// Written by `make generate`. Do not edit: change spec/tricircle.yaml.
import type { ContractCase } from '../../test/support/contract-case.js';

export const cases: readonly ContractCase[] = [
  {
    "name": "listVersions 200 versions",
    "method": "GET",
    "path": "/",
    "ownPort": true,
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 200,
    "answer": {
      "versions": [
        {
          "id": "v1.0",
          "status": "CURRENT",
          "updated": "2015-09-09",
          "links": [
            {
              "rel": "self",
              "href": "http://127.0.0.1:19999/v1.0/"
            }
          ]
        }
      ]
    },
    "varies": [
      "/versions/0/links/0/href"
    ],
    "unordered": []
  },
  {
    "name": "listVersions 400 unknown-parameter",
    "method": "GET",
    "path": "/?shape=round",
    "ownPort": true,
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listVersions 406 image-only",
    "method": "GET",
    "path": "/",
    "ownPort": true,
    "headers": {
      "accept": "image/png"
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "showVersion 200 version",
    "method": "GET",
    "path": "/v1.0",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 200,
    "answer": {
      "version": "1.0",
      "links": [
        {
          "rel": "self",
          "href": "http://127.0.0.1:19999/v1.0"
        },
        {
          "rel": "bindings",
          "href": "http://127.0.0.1:19999/v1.0/bindings"
        },
        {
          "rel": "pods",
          "href": "http://127.0.0.1:19999/v1.0/pods"
        }
      ]
    },
    "varies": [
      "/links/0/href",
      "/links/1/href",
      "/links/2/href"
    ],
    "unordered": []
  },
  {
    "name": "showVersion 400 unknown-parameter",
    "method": "GET",
    "path": "/v1.0?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "showVersion 406 image-only",
    "method": "GET",
    "path": "/v1.0",
    "headers": {
      "accept": "image/png"
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listPods 200 three-pods",
    "method": "GET",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "",
            "pod_name": "RegionOne"
          }
        },
        "made": {
          "/pod/pod_id": "1a51bee7-10f0-47e8-bb4a-70f51394069c"
        }
      },
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az2",
            "pod_name": "Pod2"
          }
        },
        "made": {
          "/pod/pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2"
        }
      },
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 200,
    "answer": {
      "pods": [
        {
          "dc_name": "",
          "pod_az_name": "",
          "pod_id": "1a51bee7-10f0-47e8-bb4a-70f51394069c",
          "az_name": "",
          "pod_name": "RegionOne",
          "region_name": "RegionOne"
        },
        {
          "dc_name": "",
          "pod_az_name": "",
          "pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2",
          "az_name": "az2",
          "pod_name": "Pod2",
          "region_name": "Pod2"
        },
        {
          "dc_name": "",
          "pod_az_name": "",
          "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
          "az_name": "az1",
          "pod_name": "Pod1",
          "region_name": "Pod1"
        }
      ]
    },
    "varies": [],
    "unordered": [
      "/pods"
    ]
  },
  {
    "name": "listPods 400 unknown-parameter",
    "method": "GET",
    "path": "/v1.0/pods?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listPods 400 unknown-marker",
    "method": "GET",
    "path": "/v1.0/pods?marker=00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "marker is the id of nothing in this list, take it from the link to the next page",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listPods 406 image-only",
    "method": "GET",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "image/png"
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createPod 200 third-pod",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_name": "Pod3",
        "az_name": "az1",
        "pod_az_name": "az1",
        "dc_name": "data center 1"
      }
    },
    "given": [],
    "status": 200,
    "answer": {
      "pod": {
        "dc_name": "data center 1",
        "pod_az_name": "az1",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313",
        "az_name": "az1",
        "pod_name": "Pod3",
        "region_name": "Pod3"
      }
    },
    "varies": [
      "/pod/pod_id"
    ],
    "unordered": []
  },
  {
    "name": "createPod 200 last-client",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json",
      "prefer": "return=representation"
    },
    "body": {
      "pod": {
        "region_name": "RegionTwo",
        "az_name": "az2"
      }
    },
    "given": [],
    "status": 200,
    "answer": {
      "pod": {
        "dc_name": "",
        "pod_az_name": "",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313",
        "az_name": "az2",
        "pod_name": "RegionTwo",
        "region_name": "RegionTwo"
      }
    },
    "varies": [
      "/pod/pod_id"
    ],
    "unordered": []
  },
  {
    "name": "createPod 400 no-wrapper",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod_name": "Pod3",
      "az_name": "az1"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "the body does not fit its schema: must have required property 'pod'",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createPod 400 two-names",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_name": "Pod3",
        "region_name": "Pod4"
      }
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "two names of one field have different values, send one of them, or both with the same: pod_name and region_name",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createPod 406 image-only",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "image/png",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_name": "Pod3",
        "az_name": "az1",
        "pod_az_name": "az1",
        "dc_name": "data center 1"
      }
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createPod 409 second-top-region",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_name": "RegionTwo"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "",
            "pod_name": "RegionOne"
          }
        },
        "made": {
          "/pod/pod_id": "1a51bee7-10f0-47e8-bb4a-70f51394069c"
        }
      }
    ],
    "status": 409,
    "answer": {
      "conflictingRequest": {
        "message": "there is a top region already, give this pod an az_name",
        "code": 409
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createPod 409 name-of-top-region",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_name": "RegionOne",
        "az_name": "az1"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "",
            "pod_name": "RegionOne"
          }
        },
        "made": {
          "/pod/pod_id": "1a51bee7-10f0-47e8-bb4a-70f51394069c"
        }
      }
    ],
    "status": 409,
    "answer": {
      "conflictingRequest": {
        "message": "the top region has this name, choose another one",
        "code": 409
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createPod 409 name-taken",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_name": "Pod1",
        "az_name": "az2"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 409,
    "answer": {
      "conflictingRequest": {
        "message": "another pod has this name, choose another one",
        "code": 409
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createPod 413 oversized",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_name": "Pod3",
        "az_name": "az1",
        "pod_az_name": "az1",
        "dc_name": "data center 1"
      }
    },
    "bodyBytes": 65537,
    "given": [],
    "status": 413,
    "answer": {
      "Error": {
        "message": "the body is too large: at most 65536 bytes are taken",
        "code": 413
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createPod 422 no-name",
    "method": "POST",
    "path": "/v1.0/pods",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "az_name": "az1"
      }
    },
    "given": [],
    "status": 422,
    "answer": {
      "Error": {
        "message": "the pod has no name, send its region as pod_name or region_name",
        "code": 422
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readPod 200 found",
    "method": "GET",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 200,
    "answer": {
      "pod": {
        "dc_name": "",
        "pod_az_name": "",
        "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
        "az_name": "az1",
        "pod_name": "Pod1",
        "region_name": "Pod1"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readPod 400 unknown-parameter",
    "method": "GET",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readPod 404 unknown-pod",
    "method": "GET",
    "path": "/v1.0/pods/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "itemNotFound": {
        "message": "Pod not found",
        "code": 404
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readPod 406 image-only",
    "method": "GET",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "image/png"
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "checkPod 400 unknown-parameter",
    "method": "HEAD",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "checkPod 404 unknown-pod",
    "method": "HEAD",
    "path": "/v1.0/pods/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "itemNotFound": {
        "message": "Pod not found",
        "code": 404
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updatePod 200 moved",
    "method": "PUT",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "az_name": "az2",
        "dc_name": "data center 2"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 200,
    "answer": {
      "pod": {
        "dc_name": "data center 2",
        "pod_az_name": "",
        "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
        "az_name": "az2",
        "pod_name": "Pod1",
        "region_name": "Pod1"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updatePod 200 renamed",
    "method": "PUT",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "region_name": "RegionTwo"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 200,
    "answer": {
      "pod": {
        "dc_name": "",
        "pod_az_name": "",
        "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
        "az_name": "az1",
        "pod_name": "RegionTwo",
        "region_name": "RegionTwo"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updatePod 400 other-id",
    "method": "PUT",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_id": "00000000-0000-4000-8000-000000000000"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "the id in the body must be the one in the path, leave it out or repeat it",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updatePod 404 unknown-pod",
    "method": "PUT",
    "path": "/v1.0/pods/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "dc_name": "nowhere"
      }
    },
    "given": [],
    "status": 404,
    "answer": {
      "itemNotFound": {
        "message": "Pod not found",
        "code": 404
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updatePod 406 image-only",
    "method": "PUT",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "image/png",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "az_name": "az2",
        "dc_name": "data center 2"
      }
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updatePod 409 to-top-region",
    "method": "PUT",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "az_name": ""
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 409,
    "answer": {
      "conflictingRequest": {
        "message": "the top region never gets an az_name, and another pod never loses its own",
        "code": 409
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updatePod 409 name-taken-by-another",
    "method": "PUT",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_name": "Pod2"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      },
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az2",
            "pod_name": "Pod2"
          }
        },
        "made": {
          "/pod/pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2"
        }
      }
    ],
    "status": 409,
    "answer": {
      "conflictingRequest": {
        "message": "another pod has this name, choose another one",
        "code": 409
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updatePod 413 oversized",
    "method": "PUT",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "az_name": "az2",
        "dc_name": "data center 2"
      }
    },
    "bodyBytes": 65537,
    "given": [],
    "status": 413,
    "answer": {
      "Error": {
        "message": "the body is too large: at most 65536 bytes are taken",
        "code": 413
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "updatePod 422 name-emptied",
    "method": "PUT",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod": {
        "pod_name": " "
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 422,
    "answer": {
      "Error": {
        "message": "the pod has no name, send its region as pod_name or region_name",
        "code": 422
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deletePod 200 deleted",
    "method": "DELETE",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 200,
    "answer": {},
    "varies": [],
    "unordered": []
  },
  {
    "name": "deletePod 400 unknown-parameter",
    "method": "DELETE",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deletePod 404 unknown-pod",
    "method": "DELETE",
    "path": "/v1.0/pods/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "itemNotFound": {
        "message": "Pod not found",
        "code": 404
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deletePod 409 bound",
    "method": "DELETE",
    "path": "/v1.0/pods/3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      },
      {
        "path": "/v1.0/bindings",
        "body": {
          "pod_binding": {
            "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
            "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
          }
        },
        "made": {
          "/pod_binding/id": "f0a54f30-6208-499d-b087-0ac64f6f2756",
          "/pod_binding/created_at": "2016-06-03 07:37:06"
        }
      }
    ],
    "status": 409,
    "answer": {
      "conflictingRequest": {
        "message": "bindings refer to this pod, delete them first: f0a54f30-6208-499d-b087-0ac64f6f2756",
        "code": 409
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listBindings 200 two-bindings",
    "method": "GET",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az2",
            "pod_name": "Pod2"
          }
        },
        "made": {
          "/pod/pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2"
        }
      },
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      },
      {
        "path": "/v1.0/bindings",
        "body": {
          "pod_binding": {
            "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
            "pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2"
          }
        },
        "made": {
          "/pod_binding/id": "6ba7510c-baeb-44ad-8815-c4d229b52e46",
          "/pod_binding/created_at": "2016-06-03 07:37:50"
        }
      },
      {
        "path": "/v1.0/bindings",
        "body": {
          "pod_binding": {
            "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
            "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
          }
        },
        "made": {
          "/pod_binding/id": "f0a54f30-6208-499d-b087-0ac64f6f2756",
          "/pod_binding/created_at": "2016-06-03 07:37:06"
        }
      }
    ],
    "status": 200,
    "answer": {
      "pod_bindings": [
        {
          "updated_at": null,
          "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
          "project_id": "1782b3310f144836aa73c1ac5117d8da",
          "created_at": "2016-06-03 07:37:50",
          "id": "6ba7510c-baeb-44ad-8815-c4d229b52e46",
          "pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2"
        },
        {
          "updated_at": null,
          "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
          "project_id": "1782b3310f144836aa73c1ac5117d8da",
          "created_at": "2016-06-03 07:37:06",
          "id": "f0a54f30-6208-499d-b087-0ac64f6f2756",
          "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      ]
    },
    "varies": [],
    "unordered": [
      "/pod_bindings"
    ]
  },
  {
    "name": "listBindings 400 unknown-parameter",
    "method": "GET",
    "path": "/v1.0/bindings?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listBindings 400 unknown-marker",
    "method": "GET",
    "path": "/v1.0/bindings?marker=00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "marker is the id of nothing in this list, take it from the link to the next page",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listBindings 406 image-only",
    "method": "GET",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "image/png"
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBinding 200 new-binding",
    "method": "POST",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod_binding": {
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "dc_name": "data center 1",
            "pod_az_name": "az1",
            "az_name": "az1",
            "pod_name": "Pod3"
          }
        },
        "made": {
          "/pod/pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
        }
      }
    ],
    "status": 200,
    "answer": {
      "pod_binding": {
        "updated_at": null,
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "project_id": "1782b3310f144836aa73c1ac5117d8da",
        "created_at": "2016-08-18 14:06:33",
        "id": "b17ac347-c898-4cea-a09d-7b0a6ec34f56",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
      }
    },
    "varies": [
      "/pod_binding/id",
      "/pod_binding/created_at"
    ],
    "unordered": []
  },
  {
    "name": "createBinding 200 by-project",
    "method": "POST",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod_binding": {
        "project_id": "1782b3310f144836aa73c1ac5117d8da",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "dc_name": "data center 1",
            "pod_az_name": "az1",
            "az_name": "az1",
            "pod_name": "Pod3"
          }
        },
        "made": {
          "/pod/pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
        }
      }
    ],
    "status": 200,
    "answer": {
      "pod_binding": {
        "updated_at": null,
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "project_id": "1782b3310f144836aa73c1ac5117d8da",
        "created_at": "2016-08-18 14:06:33",
        "id": "b17ac347-c898-4cea-a09d-7b0a6ec34f56",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
      }
    },
    "varies": [
      "/pod_binding/id",
      "/pod_binding/created_at"
    ],
    "unordered": []
  },
  {
    "name": "createBinding 400 no-binding-wrapper",
    "method": "POST",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
      "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "the body does not fit its schema: must have required property 'pod_binding'",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBinding 406 image-only",
    "method": "POST",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "image/png",
      "content-type": "application/json"
    },
    "body": {
      "pod_binding": {
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
      }
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBinding 409 bound-already",
    "method": "POST",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod_binding": {
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      },
      {
        "path": "/v1.0/bindings",
        "body": {
          "pod_binding": {
            "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
            "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
          }
        },
        "made": {
          "/pod_binding/id": "f0a54f30-6208-499d-b087-0ac64f6f2756",
          "/pod_binding/created_at": "2016-06-03 07:37:06"
        }
      }
    ],
    "status": 409,
    "answer": {
      "conflictingRequest": {
        "message": "the tenant is bound to this pod already",
        "code": 409
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBinding 413 oversized",
    "method": "POST",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod_binding": {
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
      }
    },
    "bodyBytes": 65537,
    "given": [],
    "status": 413,
    "answer": {
      "Error": {
        "message": "the body is too large: at most 65536 bytes are taken",
        "code": 413
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBinding 422 no-tenant",
    "method": "POST",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod_binding": {
        "tenant_id": "",
        "pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "dc_name": "data center 1",
            "pod_az_name": "az1",
            "az_name": "az1",
            "pod_name": "Pod3"
          }
        },
        "made": {
          "/pod/pod_id": "e02e03b8-a94f-4eb1-991e-a8a271cc2313"
        }
      }
    ],
    "status": 422,
    "answer": {
      "Error": {
        "message": "tenant_id and pod_id are both needed, and neither may be empty",
        "code": 422
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBinding 422 no-such-pod",
    "method": "POST",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod_binding": {
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "pod_id": "00000000-0000-4000-8000-000000000000"
      }
    },
    "given": [],
    "status": 422,
    "answer": {
      "Error": {
        "message": "no pod has this pod_id",
        "code": 422
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "createBinding 422 to-the-top-region",
    "method": "POST",
    "path": "/v1.0/bindings",
    "headers": {
      "accept": "application/json",
      "content-type": "application/json"
    },
    "body": {
      "pod_binding": {
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "pod_id": "1a51bee7-10f0-47e8-bb4a-70f51394069c"
      }
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "",
            "pod_name": "RegionOne"
          }
        },
        "made": {
          "/pod/pod_id": "1a51bee7-10f0-47e8-bb4a-70f51394069c"
        }
      }
    ],
    "status": 422,
    "answer": {
      "Error": {
        "message": "Top region can not be bound",
        "code": 422
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readBinding 200 found",
    "method": "GET",
    "path": "/v1.0/bindings/f0a54f30-6208-499d-b087-0ac64f6f2756",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      },
      {
        "path": "/v1.0/bindings",
        "body": {
          "pod_binding": {
            "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
            "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
          }
        },
        "made": {
          "/pod_binding/id": "f0a54f30-6208-499d-b087-0ac64f6f2756",
          "/pod_binding/created_at": "2016-06-03 07:37:06"
        }
      }
    ],
    "status": 200,
    "answer": {
      "pod_binding": {
        "updated_at": null,
        "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
        "project_id": "1782b3310f144836aa73c1ac5117d8da",
        "created_at": "2016-06-03 07:37:06",
        "id": "f0a54f30-6208-499d-b087-0ac64f6f2756",
        "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readBinding 400 unknown-parameter",
    "method": "GET",
    "path": "/v1.0/bindings/f0a54f30-6208-499d-b087-0ac64f6f2756?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readBinding 404 unknown-binding",
    "method": "GET",
    "path": "/v1.0/bindings/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "itemNotFound": {
        "message": "Binding not found",
        "code": 404
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "readBinding 406 image-only",
    "method": "GET",
    "path": "/v1.0/bindings/f0a54f30-6208-499d-b087-0ac64f6f2756",
    "headers": {
      "accept": "image/png"
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "checkBinding 400 unknown-parameter",
    "method": "HEAD",
    "path": "/v1.0/bindings/f0a54f30-6208-499d-b087-0ac64f6f2756?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "checkBinding 404 unknown-binding",
    "method": "HEAD",
    "path": "/v1.0/bindings/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "itemNotFound": {
        "message": "Binding not found",
        "code": 404
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deleteBinding 200 deleted",
    "method": "DELETE",
    "path": "/v1.0/bindings/f0a54f30-6208-499d-b087-0ac64f6f2756",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      },
      {
        "path": "/v1.0/bindings",
        "body": {
          "pod_binding": {
            "tenant_id": "1782b3310f144836aa73c1ac5117d8da",
            "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
          }
        },
        "made": {
          "/pod_binding/id": "f0a54f30-6208-499d-b087-0ac64f6f2756",
          "/pod_binding/created_at": "2016-06-03 07:37:06"
        }
      }
    ],
    "status": 200,
    "answer": {},
    "varies": [],
    "unordered": []
  },
  {
    "name": "deleteBinding 400 unknown-parameter",
    "method": "DELETE",
    "path": "/v1.0/bindings/f0a54f30-6208-499d-b087-0ac64f6f2756?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "deleteBinding 404 unknown-binding",
    "method": "DELETE",
    "path": "/v1.0/bindings/00000000-0000-4000-8000-000000000000",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 404,
    "answer": {
      "itemNotFound": {
        "message": "Binding not found",
        "code": 404
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listZones 200 two-zones",
    "method": "GET",
    "path": "/v1.0/availability-zones",
    "headers": {
      "accept": "application/json"
    },
    "given": [
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "",
            "pod_name": "RegionOne"
          }
        },
        "made": {
          "/pod/pod_id": "1a51bee7-10f0-47e8-bb4a-70f51394069c"
        }
      },
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az2",
            "pod_name": "Pod2"
          }
        },
        "made": {
          "/pod/pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2"
        }
      },
      {
        "path": "/v1.0/pods",
        "body": {
          "pod": {
            "az_name": "az1",
            "pod_name": "Pod1"
          }
        },
        "made": {
          "/pod/pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2"
        }
      }
    ],
    "status": 200,
    "answer": {
      "availability_zones": [
        {
          "az_name": "az1",
          "pods": [
            {
              "dc_name": "",
              "pod_az_name": "",
              "pod_id": "3c22e5d4-5fed-45ed-a1e9-d532668cedc2",
              "az_name": "az1",
              "pod_name": "Pod1",
              "region_name": "Pod1"
            }
          ]
        },
        {
          "az_name": "az2",
          "pods": [
            {
              "dc_name": "",
              "pod_az_name": "",
              "pod_id": "22cca6ad-b791-4805-af14-923c5224fcd2",
              "az_name": "az2",
              "pod_name": "Pod2",
              "region_name": "Pod2"
            }
          ]
        }
      ]
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listZones 400 unknown-parameter",
    "method": "GET",
    "path": "/v1.0/availability-zones?shape=round",
    "headers": {
      "accept": "application/json"
    },
    "given": [],
    "status": 400,
    "answer": {
      "badRequest": {
        "message": "a parameter is not valid: unknown query parameter \"shape\"",
        "code": 400
      }
    },
    "varies": [],
    "unordered": []
  },
  {
    "name": "listZones 406 image-only",
    "method": "GET",
    "path": "/v1.0/availability-zones",
    "headers": {
      "accept": "image/png"
    },
    "given": [],
    "status": 406,
    "answer": {
      "Error": {
        "message": "none of the accepted media types can be answered: ask for application/json",
        "code": 406
      }
    },
    "varies": [],
    "unordered": []
  }
];
