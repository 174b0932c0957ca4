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


def answer(connection, session, part):
    """Runs the server's model on what a device sends, as often as it sends something."""
    while (values := receive(connection)) is not None:
        missing = [name for name in part["inputs"] if name not in values]
        if missing:
            raise ValueError(f"the device did not send {', '.join(missing)}")
        results = []
        if part["outputs"]:
            results = session.run(part["outputs"], {name: values[name] for name in part["inputs"]})
        send(connection, dict(zip(part["outputs"], results)))


def main():
    port = int(sys.argv[1]) if len(sys.argv) > 1 else 0
    host = sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1"
    parts = {part["part"]: part for part in json.loads((HERE / "split.json").read_text(encoding="utf-8"))["parts"]}
    if "server" not in parts:
        sys.exit("nothing runs on the server in this split")
    server = parts["server"]
    session = onnxruntime.InferenceSession(str(HERE / server["file"]["name"]), providers=["CPUExecutionProvider"])
    with socket.create_server((host, port)) as listener:
        print("listening on port", listener.getsockname()[1], flush=True)
        while True:
            connection, _ = listener.accept()
            with connection:
                try:
                    answer(connection, session, server)
                except (ValueError, OSError) as reason:
                    print("a device was turned away:", reason, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
