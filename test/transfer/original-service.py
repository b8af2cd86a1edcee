"""Writes networks as the original service did: a dataclass, `asdict`, `insert_one`, `update_one` with upsert."""

import sys
from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import Any, Dict

from pymongo import MongoClient


@dataclass
class Network:
    network_id: str = ""
    network_name: str = ""
    metadata: Dict[str, Any] = field(default_factory=dict)
    services_map: Dict[str, str] = field(default_factory=dict)
    policies: Dict[str, str] = field(default_factory=dict)


uri, database, *many = sys.argv[1:]


def write_many(count: int) -> None:
    """Of every hundred one is broken, one was sent twice, and one has an id that is taken."""
    collection = MongoClient(uri)[database]["pymongo-many"]
    for at in range(count):
        network = asdict(Network(f"net-{at:05}", f"Network {at}", {"rank": at, "seen": datetime(2024, 1, 2, 3, 4, 5)}))
        if at % 100 == 25:
            network["network_name"] = at
        if at % 100 == 50:
            network = asdict(Network(f"net-{at - 1:05}", "Taken"))
        if at % 100 == 75:
            network = asdict(Network(f"net-{at - 1:05}", f"Network {at - 1}", {"rank": at - 1, "seen": datetime(2024, 1, 2, 3, 4, 5)}))
        collection.insert_one(network)


if many:
    write_many(int(many[0]))
    sys.exit()

networks = MongoClient(uri)[database]["pymongo"]
metadata = {"owner": "ops@acme.io", "seen": datetime(2024, 1, 2, 3, 4, 5)}
networks.insert_one(asdict(Network("net-001", "West", metadata)))
networks.insert_one(asdict(Network("net-002", "East")))
networks.insert_one(asdict(Network("net-002", "East")))
networks.insert_one(asdict(Network("net-002", "Not East")))
networks.insert_one(asdict(Network("net-003", 3)))
# An update of an id that was not there made a record of what was sent.
networks.update_one({"network_id": "net-404"}, {"$set": {"network_name": "Nowhere"}}, upsert=True)
