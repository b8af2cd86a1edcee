"""Gets a token with authlib, as its users do, and reads a record with it.

Arguments: base URL, client id, file of the private key (PEM), path to read. Prints the answer.
"""

import sys

from authlib.integrations.requests_client import OAuth2Session
from authlib.oauth2.rfc7523 import PrivateKeyJWT, private_key_jwt_sign
from joserfc.jwk import ECKey


class ShortAssertion(PrivateKeyJWT):
    """authlib's assertions are good for an hour; five minutes is the most that is taken."""

    def sign(self, auth, token_endpoint):
        return private_key_jwt_sign(
            auth.client_secret, auth.client_id, token_endpoint, alg="ES256", expires_in=60
        )


base, client_id, key_file, path = sys.argv[1:]
with open(key_file, "rb") as file:
    key = ECKey.import_key(file.read())
with OAuth2Session(client_id, key, token_endpoint_auth_method="private_key_jwt") as session:
    metadata = session.get(f"{base}/.well-known/oauth-authorization-server", withhold_token=True).json()
    session.register_client_auth_method(ShortAssertion(metadata["token_endpoint"]))
    token = session.fetch_token(metadata["token_endpoint"], grant_type="client_credentials")
    assert token["token_type"] == "Bearer", token
    answer = session.get(base + path)
    print(answer.status_code, answer.text)
