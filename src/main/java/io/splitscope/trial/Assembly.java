package io.splitscope.trial;

import io.splitscope.cost.Link;
import io.splitscope.export.halves.Part;
import io.splitscope.export.halves.SplitRecord;
import io.splitscope.export.halves.SplitRecord.Exported;
import io.splitscope.export.halves.SplitRecord.Sent;
import io.splitscope.model.Progress;
import io.splitscope.runtime.RunException;
import io.splitscope.runtime.Session;
import io.splitscope.trial.link.Token;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Opens the models of an exported split: the device's here, the server's in a process of its own. */
final class Assembly {

    private final Request request;
    private final Prediction prediction;
    private final SplitRecord split;
    private final Path folder;

    /**
     * @param split what was exported
     * @param folder where
     */
    Assembly(Request request, Prediction prediction, SplitRecord split, Path folder) {
        this.request = request;
        this.prediction = prediction;
        this.split = split;
        this.folder = folder;
    }

    /**
     * The models, ready to run.
     *
     * @param comparable the outputs that are to return once, to be compared
     * @throws TrialException if the second process does not start
     * @throws RunException if ONNX Runtime refuses one of the models
     * @throws java.util.concurrent.CancellationException if the caller gave up
     */
    Pair pair(List<String> comparable, Watcher watcher, Progress progress) throws TrialException, RunException {
        Optional<RemoteServer> server = Optional.empty();
        Optional<Session> device = Optional.empty();
        Optional<Session> tail = Optional.empty();
        boolean ready = false;
        try {
            Optional<Exported> remote = part(Part.SERVER);
            if (remote.isPresent()) {
                server = Optional.of(start(remote.get(), comparable, progress));
            }
            device = session(Part.DEVICE);
            tail = session(Part.TAIL);
            if (server.isPresent()) {
                server.get().awaitReady();
            }
            ready = true;
        } finally {
            if (!ready) {
                device.ifPresent(Session::close);
                tail.ifPresent(Session::close);
                server.ifPresent(RemoteServer::close);
            }
        }
        return new Pair(device, server, tail, prediction, request.options().heldBack(), watcher, progress);
    }

    private Optional<Exported> part(Part part) {
        return split.parts().stream()
                .filter(exported -> exported.part().equals(part.label()))
                .findFirst();
    }

    private Optional<Session> session(Part part) throws RunException {
        return part(part).isPresent() ? Optional.of(Sessions.open(folder.resolve(part.fileName()))) : Optional.empty();
    }

    private RemoteServer start(Exported server, List<String> comparable, Progress progress) throws TrialException {
        List<String> forTail = split.returned().stream().map(Sent::name).toList();
        Link link = request.solved().setting().link();
        Orders orders = new Orders(
                0,
                Token.random().text(),
                folder.resolve(server.file().name()).toString(),
                server.inputs(),
                those(
                        server,
                        name -> forTail.contains(name) || prediction.returned().contains(name)),
                those(server, name -> forTail.contains(name) || comparable.contains(name)),
                link.downlink(),
                link.latency(),
                request.options().heldBack() ? prediction.terms().server() : 0);
        return RemoteServer.start(orders, link, folder, progress);
    }

    private static List<String> those(Exported server, Predicate<String> wanted) {
        return server.outputs().stream().filter(wanted).toList();
    }
}
