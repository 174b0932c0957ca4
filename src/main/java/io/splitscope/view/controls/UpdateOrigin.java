package io.splitscope.view.controls;

import io.splitscope.cost.Compression;
import io.splitscope.cost.Setting;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Where the setting's compression of the model update was measured; forgotten as soon as it is set to something else. */
public final class UpdateOrigin {

    private final ReadOnlyObjectWrapper<Optional<String>> text =
            new ReadOnlyObjectWrapper<>(this, "text", Optional.empty());
    private final ObjectProperty<Setting> setting;
    private double ratio;

    public UpdateOrigin(ObjectProperty<Setting> setting) {
        this.setting = setting;
        setting.addListener((property, old, now) -> {
            if (now.compression().modelUpdate() != ratio) {
                text.set(Optional.empty());
            }
        });
    }

    /** Compresses the update by a measured ratio. */
    public void carry(double measured, String origin) {
        ratio = measured;
        Setting now = setting.get();
        setting.set(now.withCompression(new Compression(
                now.compression().smashedData(), now.compression().gradients(), measured)));
        text.set(Optional.of(origin));
    }

    /** Which run it comes from and what it does not cover; empty when it was not measured. */
    public ReadOnlyObjectProperty<Optional<String>> textProperty() {
        return text.getReadOnlyProperty();
    }
}
