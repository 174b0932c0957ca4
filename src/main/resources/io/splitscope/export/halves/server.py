"""The server side of the split: python3 server.py [PORT] [HOST]. Needs onnxruntime and numpy.

Answers one device at a time. It listens on this computer only (127.0.0.1) unless another HOST is given; whoever reaches the
port may use the model, so put it behind something that knows who is asking.
"""
import json
import pathlib
import socket
import sys

import onnxruntime

from wire import receive, send

HERE = pathlib.Path(__file__).resolve().parent


def main():
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    host = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1"
    parts = {part["part"]: part for part in json.loads((HERE / "split.json").read_text())["parts"]}
    server = parts["server"]
    session = onnxruntime.InferenceSession(str(HERE / server["file"]["name"]), providers=["CPUExecutionProvider"])
    with socket.create_server((host, port)) as listener:
        print("listening on port", listener.getsockname()[1], flush=True)
        while True:
            connection, _ = listener.accept()
            with connection:
                while (values := receive(connection)) is not None:
                    results = session.run(server["outputs"], {name: values[name] for name in server["inputs"]})
                    send(connection, dict(zip(server["outputs"], results)))


if __name__ == "__main__":
    main()
