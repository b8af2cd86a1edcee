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


uri, database = sys.argv[1:]
networks = MongoClient(uri)[database]["pymongo"]
metadata = {"owner": "ops@acme.io", "seen": datetime(2024, 1, 2, 3, 4, 5)}
networks.insert_one(asdict(Network("net-001", "West", metadata)))
networks.insert_one(asdict(Network("net-002", "East")))
networks.insert_one(asdict(Network("net-002", "East")))
networks.insert_one(asdict(Network("net-002", "Not East")))
networks.insert_one(asdict(Network("net-003", 3)))
# An update of an id that was not there made a record of what was sent.
networks.update_one({"network_id": "net-404"}, {"$set": {"network_name": "Nowhere"}}, upsert=True)
